import { askedForCode, queuedMails, signatureForm, stateOf, type Mail } from '../agreements/testing/given-agreement.js';
import { givenNegotiation, wish, type Negotiated } from '../agreement-proposals/testing/given-proposals.js';
import { givenHouse, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('signing while points are open', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  async function givenSignedUnanswered(): Promise<Negotiated> {
    const offer = await givenNegotiation(portal);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    await wish(portal, offer, { place: body.clauses[1].id, wish: 'Hvor står serverne?' }).expect(303);
    const code = await askedForCode(portal, offer);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
    return offer;
  }
  const madeMails = async (id: string): Promise<Mail[]> =>
    (await queuedMails(portal, await givenHouse(portal))).filter(
      ({ template, data }) => template === 'agreement-proposals-made' && data.url?.endsWith(id),
    );

  it('closes them as signed as it stood, on both sides’ pages and in the course', async () => {
    const { id, member, staff } = await givenSignedUnanswered();
    for (const [caller, side] of [
      [member, 'app'],
      [staff, 'staff'],
    ] as const) {
      const { body } = await caller.get(`/api/${side}/agreements/${id}/proposals`).expect(200);
      expect(body).toMatchObject({ open: 0, items: [{ state: 'as-it-stood', answer: '' }] });
    }
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, id)).toBe('in_force');
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    const types = body.timeline.map(({ type }: { type: string }) => type);
    expect(types).toContain('agreement.signed-as-it-stood');
    expect(types.indexOf('agreement.signed-as-it-stood')).toBeGreaterThan(types.indexOf('agreement.proposal-made'));
  });

  it('tells staff afterwards that it was signed, and not that it waits for an answer', async () => {
    const { id } = await givenSignedUnanswered();
    const start = portal.clock.now();
    portal.clock.moveTo(new Date(start.getTime() + 6 * 60 * 1000).toISOString());
    await runJobs(portal, { leave: ['send-mail'] });
    const mails = await madeMails(id);
    expect(mails.length).toBeGreaterThan(0);
    for (const { data } of mails) expect(data).toMatchObject({ count: '1', signed: 'true' });
    portal.clock.moveTo(start.toISOString());
  });
});
