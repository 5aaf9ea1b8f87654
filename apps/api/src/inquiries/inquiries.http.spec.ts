import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { inquirySubjects } from './inquiry.js';
import {
  CANARY,
  exampleAnswers,
  givenPrivacyContact,
  givenRouted,
  givenStatusPage,
  mailCount,
} from './testing/given-inquiry.js';

const START = '2026-03-05T09:00:00Z';
const reasons = 'Anmodningen er kompleks, og vi skal søge i flere systemer.';

const kinds = (steps: readonly { kind: string }[]): string[] => steps.map(({ kind }) => kind);
const last = (steps: readonly { text: string | null }[]) => ({ text: steps.at(-1)?.text ?? '' });
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('an inquiry with its controller', () => {
  let portal: Portal;
  let acme: Tenant;
  let router: Caller;
  let privacy: Caller;
  const routed = async () => {
    portal.clock.moveTo(START);
    return (await givenRouted(portal, router, [acme])).id;
  };
  const read = async (id: string) => (await privacy.get(`/api/app/inquiries/${id}`).expect(200)).body;

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme A/S');
    router = await givenStaff(portal, ['router']);
    privacy = await givenMember(portal, acme, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.rate_limits`));

  it('is read in full, with both times and the due day', async () => {
    portal.clock.moveTo(START);
    const id = await routed();
    expect(await read(id)).toEqual({
      id,
      reference: expect.stringMatching(/^H-2026-/),
      type: 'access',
      concerns: 'self',
      locale: 'da',
      status: 'routed',
      receivedAt: '2026-03-05T09:00:00.000Z',
      deliveredAt: '2026-03-05T09:00:00.000Z',
      settledAt: null,
      dueOn: '2026-04-07',
      paused: false,
      extended: false,
      unreached: false,
      request: {
        organisation: 'Nordlys Tandklinik',
        message: exampleAnswers.message,
        name: 'Ida Æblegård',
        email: expect.stringMatching(/@example\.test$/),
        phone: null,
      },
      steps: [
        { kind: 'received', at: '2026-03-05T09:00:00.000Z', text: null, files: [] },
        { kind: 'delivered', at: '2026-03-05T09:00:00.000Z', text: null, files: [] },
      ],
      can: ['acknowledge', 'start', 'answer', 'refuse', 'return', 'extend', 'pause'],
    });
  });

  it.each(inquirySubjects)('says whose data it is about: %s', async (concerns) => {
    const { id } = await givenRouted(portal, router, [acme], { concerns });
    expect(await read(id)).toMatchObject({ concerns });
  });

  it('goes from routed to closed; the data subject is mailed a link at each step, and never what was written', async () => {
    const id = await routed();
    const before = await mailCount(portal, 'inquiry-update');
    await privacy.post(`/api/app/inquiries/${id}/acknowledgement`).expect(204);
    await privacy.post(`/api/app/inquiries/${id}/work`).expect(204);
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Her er dit svar.' }).expect(204);
    await privacy.post(`/api/app/inquiries/${id}/closure`).expect(204);
    expect(await mailCount(portal, 'inquiry-update')).toBe(before + 4);
    expect(JSON.stringify(await lastMail(portal, 'inquiry-update'))).not.toMatch(
      new RegExp(`${CANARY}|Her er dit svar`),
    );
    const after = await read(id);
    expect(after).toMatchObject({ status: 'closed', can: [] });
    expect(kinds(after.steps)).toEqual(['received', 'delivered', 'acknowledged', 'in-progress', 'answer', 'closed']);
  });

  it('is refused with reasons only; complaint and court are always added', async () => {
    const id = await routed();
    await privacy.put(`/api/app/inquiries/${id}/refusal`, { reasons: 'Nej.' }).expect(422);
    await privacy.put(`/api/app/inquiries/${id}/refusal`, {}).expect(422);
    await privacy.put(`/api/app/inquiries/${id}/refusal`, { reasons, fee: 100 }).expect(422);
    await privacy.put(`/api/app/inquiries/${id}/refusal`, { reasons }).expect(204);
    const { status, steps } = await read(id);
    expect(status).toBe('refused');
    const text = last(steps).text;
    expect(text).toContain(reasons);
    expect(text).toContain('Datatilsynet');
    expect(text).toContain('domstolene');
  });

  it('is extended once, with reasons, in time', async () => {
    const id = await routed();
    const extend = (body: object) => privacy.put(`/api/app/inquiries/${id}/extension`, body);
    await extend({}).expect(422);
    await extend({ reasons: 'Travlt' }).expect(422);
    await extend({ reasons }).expect(204);
    expect(await read(id)).toMatchObject({ dueOn: '2026-06-05', extended: true });
    expect((await extend({ reasons }).expect(409)).body.title).toBe('inquiry_extended');
    const other = await routed();
    portal.clock.moveTo('2026-04-08T08:00:00Z');
    const late = await privacy.put(`/api/app/inquiries/${other}/extension`, { reasons }).expect(409);
    expect(late.body.title).toBe('inquiry_extension_late');
    expect((await read(other)).can).not.toContain('extend');
  });

  it('waits for identification with a reason, and its deadline moves by the days it waited', async () => {
    const id = await routed();
    const path = `/api/app/inquiries/${id}/identification-request`;
    await privacy.delete(path).expect(409);
    await privacy.put(path, {}).expect(422);
    await privacy.put(path, { reasons: 'Vi har flere med samme navn. Hvornår var du kunde?' }).expect(204);
    await privacy.put(path, { reasons }).expect(409);
    expect(await read(id)).toMatchObject({ paused: true });
    portal.clock.moveTo('2026-03-15T09:00:00Z');
    await privacy.delete(path).expect(204);
    expect(await read(id)).toMatchObject({ paused: false, dueOn: '2026-04-15' });
  });

  it('that is answered while it waits is not late for the days it waited', async () => {
    const id = await routed();
    await privacy.put(`/api/app/inquiries/${id}/identification-request`, { reasons }).expect(204);
    portal.clock.moveTo('2026-04-20T09:00:00Z');
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Her er dit svar.' }).expect(204);
    expect(await read(id)).toMatchObject({ status: 'answered', paused: false, dueOn: '2026-05-21' });
  });

  it('has one link to its own form, and the making of it is recorded once', async () => {
    const other = await givenTenant(portal, 'Formular ApS');
    const admin = await givenMember(portal, other, ['admin', 'privacy']);
    const first = await admin.post('/api/app/inquiry-form-link').expect(201);
    const second = await admin.post('/api/app/inquiry-form-link').expect(201);
    expect(second.body).toEqual(first.body);
    const events = await portal.sql(`select type from app.audit_events where tenant_id = $1`, [other.id]);
    expect(events).toEqual([{ type: 'inquiry-form.shared' }]);
  });

  it('that is not theirs goes back to triage and leaves nothing behind', async () => {
    const id = await routed();
    await privacy.post(`/api/app/inquiries/${id}/return`, {}).expect(422);
    await privacy.post(`/api/app/inquiries/${id}/return`, { note: 'Personen er ikke kunde hos os.' }).expect(204);
    expect(await read(id)).toMatchObject({ status: 'returned', request: null, can: [] });
    expect(await portal.sql(`select 1 from app.inquiry_contents where inquiry_id = $1`, [id])).toEqual([]);
    const [item] = (await router.get('/api/staff/inbox').expect(200)).body.items;
    expect(item).toMatchObject({ returned: true, vendorRole: 'processor' });
    const detail = await router.get(`/api/staff/inbox/${item.id}`).expect(200);
    expect(detail.body).toMatchObject({
      message: exampleAnswers.message,
      receivedAt: '2026-03-05T09:00:00.000Z',
      returned: { by: 'Acme A/S', note: 'Personen er ikke kunde hos os.' },
    });
    const other = await givenTenant(portal, 'Rette Modtager ApS');
    await givenPrivacyContact(portal, other, 'privatliv@rette.test');
    await router.post(`/api/staff/inbox/${item.id}/routing`, { tenantIds: [other.id] }).expect(204);
  });

  it('takes one of two answers given at the same moment', async () => {
    const id = await routed();
    const answers = await Promise.all(
      ['Ja', 'Nej'].map((text) => privacy.put(`/api/app/inquiries/${id}/answer`, { text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { steps } = await read(id);
    expect(kinds(steps).filter((kind) => kind === 'answer')).toHaveLength(1);
  });

  it('lists open ones by due day, settled ones apart', async () => {
    const other = await givenTenant(portal, 'Liste ApS');
    const member = await givenMember(portal, other, ['privacy']);
    portal.clock.moveTo('2026-05-20T09:00:00Z');
    const late = await givenRouted(portal, router, [other]);
    portal.clock.moveTo('2026-05-10T09:00:00Z');
    const early = await givenRouted(portal, router, [other]);
    const ids = async (query: string) => idsOf((await member.get(`/api/app/inquiries${query}`).expect(200)).body.items);
    expect(await ids('')).toEqual([early.id, late.id]);
    expect(await ids(`?after=${early.id}`)).toEqual([late.id]);
    await member.put(`/api/app/inquiries/${early.id}/answer`, { text: 'Svar' }).expect(204);
    expect(await ids('')).toEqual([late.id, early.id]);
    expect(await ids(`?after=${late.id}`)).toEqual([early.id]);
    expect(await ids('?state=open')).toEqual([late.id]);
    expect(await ids('?state=settled')).toEqual([early.id]);
    await member.get('/api/app/inquiries?state=all').expect(422);
  });

  it('is nobody else’s', async () => {
    const id = await routed();
    const stranger = await givenMember(portal, await givenTenant(portal, 'Fremmed ApS'), ['privacy']);
    const viewer = await givenMember(portal, acme, ['viewer', 'signatory', 'admin']);
    const writes = [
      ['POST', 'acknowledgement'],
      ['POST', 'work'],
      ['POST', 'closure'],
      ['DELETE', 'identification-request'],
    ] as const;
    for (const [method, noun] of writes) {
      const path = `/api/app/inquiries/${id}/${noun}`;
      await stranger.call(method, path).expect(404);
      await viewer.call(method, path).expect(403);
      await nobody(portal).call(method, path).expect(401);
      await router.call(method, path).expect(403);
    }
    for (const [noun, body] of [
      ['answer', { text: 'x' }],
      ['refusal', { reasons }],
      ['extension', { reasons }],
      ['identification-request', { reasons }],
    ] as const)
      await stranger.put(`/api/app/inquiries/${id}/${noun}`, body).expect(404);
    await stranger.post(`/api/app/inquiries/${id}/return`, { note: 'Ikke vores' }).expect(404);
    const [theirs, none] = [
      await stranger.get(`/api/app/inquiries/${id}`).expect(404),
      await stranger.get(`/api/app/inquiries/${newId()}`).expect(404),
    ];
    expect({ ...theirs.body, instance: '' }).toEqual({ ...none.body, instance: '' });
  });

  it('shows the data subject the answer on the status page, and who gave it only after it was seen', async () => {
    portal.clock.moveTo(START);
    const email = 'folger@example.test';
    const { id, reference } = await givenRouted(portal, router, [acme], { email });
    const second = await givenRouted(portal, router, [acme], { email });
    await portal.sql(`delete from app.outbox where job = 'send-mail'`);
    const jobs = async () => {
      await portal.sql(`delete from app.outbox where job = 'send-mail'`);
      await runJobs(portal).catch(() => []);
    };
    const { page: before } = await givenStatusPage(portal, jobs, { reference, email });
    expect(before).not.toContain('Acme');
    expect(before).not.toContain(CANARY);
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Vi har gemt dit <navn>.' }).expect(204);
    portal.clock.forward(60);
    await privacy.put(`/api/app/inquiries/${second.id}/extension`, { reasons }).expect(204);
    const { page: extended } = await givenStatusPage(portal, jobs, { reference: second.reference, email });
    expect(extended).toContain('Acme A/S');
    const { page: after } = await givenStatusPage(portal, jobs, { reference, email });
    expect(after).toContain('Acme A/S');
    expect(after).toContain('Vi har gemt dit &lt;navn&gt;.');
    expect(after).toContain('datatilsynet.dk');
    expect(after).not.toContain(CANARY);
  });
});
