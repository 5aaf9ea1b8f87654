import { declines, queuedMails, signersOf, stateOf } from '../agreements/testing/given-agreement.js';
import {
  decisionPath,
  givenNegotiation,
  givenProposal,
  lastProposal,
  newSubject,
  wish,
} from '../agreement-proposals/testing/given-proposals.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('asking for a change by the signing link', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('is a plain form that names a clause; the answer stands on the same page and comes by mail', async () => {
    const offer = await givenNegotiation(portal);
    const { id, token, staff, tenant } = offer;
    const page = (await nobody(portal).get(`/s/${token}/proposals`).expect(200)).text;
    expect(page).toContain('Bilag A');
    expect(page).toContain('op til 2000 tegn');
    const { body } = await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200);
    const { id: place, heading } = body.clauses[1];
    await wish(portal, offer, { place, wish: 'Hvor står <b>serverne</b>?' })
      .expect(303)
      .expect('location', `/s/${token}/proposals?sent=yes`);
    const sent = (await nobody(portal).get(`/s/${token}/proposals?sent=yes`).expect(200)).text;
    expect(sent).toContain('Det er sendt');
    expect(sent).toContain('Hvor står &lt;b&gt;serverne&lt;/b&gt;?');

    const { body: read } = await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200);
    expect(read.items).toMatchObject([{ kind: 'comment', label: heading, by: 'Åse Nørlund' }]);
    const answer = { decision: 'answered', answer: 'I Odense.' };
    await staff.put(decisionPath(id, lastProposal(read)), answer).expect(200);
    expect((await nobody(portal).get(`/s/${token}/proposals`).expect(200)).text).toContain('I Odense.');
    const mail = (await queuedMails(portal, tenant)).at(-1);
    expect(mail).toMatchObject({ template: 'agreement-proposals-answered', to: 'aase@klinik.example' });
    const fresh = /\/s\/([A-Za-z0-9_-]{43})\/proposals\?lang=da$/.exec(mail?.data.url ?? '')?.[1];
    expect((await nobody(portal).get(`/s/${fresh}/proposals`).expect(200)).text).toContain('I Odense.');
    const front = (await nobody(portal).get(`/s/${fresh}`).expect(200)).text;
    expect(front).toContain('Der er svar på et punkt');
    expect(front).toContain(`href="/s/${fresh}/proposals">Se svarene`);
  });

  it('shows whoever wrote its own points when the agreement has been replaced, and nothing of the agreement', async () => {
    const offer = await givenNegotiation(portal);
    const { id, token, staff } = offer;
    const { body } = await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200);
    await wish(portal, offer, { place: body.clauses[1].id, wish: 'Hvor står serverne?' }).expect(303);
    const asked = lastProposal((await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200)).body);
    const member = await givenProposal(offer);
    const accepted = { decision: 'accepted', value: { kind: 'entry', entry: newSubject.wish } };
    await staff.put(decisionPath(id, asked), { decision: 'answered', answer: 'I Odense.' }).expect(200);
    await staff.put(decisionPath(id, member), accepted).expect(200);
    await staff.post(`/api/staff/agreements/${id}/next-version`).expect(201);
    const { text } = await nobody(portal).get(`/s/${token}`).expect(410);
    for (const said of ['En ny version er på vej', 'Hvor står serverne?', 'I Odense.']) expect(text).toContain(said);
    for (const silent of [newSubject.reason, 'Patienter']) expect(text).not.toContain(silent);
    await nobody(portal).get(`/s/${token}/proposals`).expect(303).expect('location', `/s/${token}`);
    const start = portal.clock.now();
    portal.clock.moveTo(new Date(start.getTime() + 31 * 24 * 60 * 60 * 1000).toISOString());
    expect((await nobody(portal).get(`/s/${token}`).expect(410)).text).not.toContain('I Odense.');
    portal.clock.moveTo(start.toISOString());
  });

  it('counts as opened by whoever wrote or declined; a look alone does not', async () => {
    const offer = await givenNegotiation(portal);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    await nobody(portal).get(`/s/${offer.token}`).expect(200);
    expect(await stateOf(portal, offer.id)).toBe('sent');
    await wish(portal, offer, { place: body.clauses[0].id, wish: 'Hvad er det?' }).expect(303);
    expect(await stateOf(portal, offer.id)).toBe('viewed');
    expect(await signersOf(portal, offer.id)).toMatchObject([{ state: 'viewed' }]);

    const other = await givenNegotiation(portal);
    await declines(portal, other, 'Forkert firma');
    const { body: declined } = await other.staff.get(`/api/staff/agreements/${other.id}`).expect(200);
    const types = declined.timeline.map(({ type }: { type: string }) => type);
    expect(types.slice(-2)).toEqual(['agreement.viewed', 'agreement.declined']);
  });

  it.each([
    [{ place: '', wish: 'Noget' }, 'Vælg, hvilken bestemmelse'],
    [{ place: 'nowhere', wish: 'Noget' }, 'Vælg, hvilken bestemmelse'],
    [{ place: 'FIRST', wish: '  ' }, 'Skriv, hvad du ønsker.'],
    [{ place: 'FIRST', wish: 'Hej \u{1F600}' }, 'Disse tegn kan ikke bruges'],
  ])('keeps what was typed where it is not understood: %j', async (typed, error) => {
    const offer = await givenNegotiation(portal);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    const place = typed.place === 'FIRST' ? body.clauses[0].id : typed.place;
    const { text } = await wish(portal, offer, { ...typed, place }).expect(422);
    expect(text).toContain(error);
    expect(text).toContain(typed.wish);
    const { body: after } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    expect(after.items).toEqual([]);
  });

  it('leads to why there is nothing to ask for any more', async () => {
    const offer = await givenNegotiation(portal);
    await offer.staff.post(`/api/staff/agreements/${offer.id}/withdrawal`, { reason: 'Forkert' }).expect(201);
    await nobody(portal).get(`/s/${offer.token}/proposals`).expect(303).expect('location', `/s/${offer.token}`);
    await wish(portal, offer, { place: 'x', wish: 'y' }).expect(303).expect('location', `/s/${offer.token}`);
    await nobody(portal).get(`/s/${offer.token}/round`).expect(303);
  });

  it('takes so many an hour from one link', async () => {
    const offer = await givenNegotiation(portal);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    const place = body.clauses[0].id;
    for (const n of Array.from({ length: 20 }, (_, index) => index))
      await wish(portal, offer, { place, wish: `Punkt ${n}` }).expect(303);
    await wish(portal, offer, { place, wish: 'Et til' }).expect(429);
  });
});
