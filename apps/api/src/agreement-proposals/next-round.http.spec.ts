import {
  askedForCode,
  givenDraft,
  lastToken,
  queuedMails,
  signatureForm,
  stateOf,
} from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { decisionPath, givenAccepted, givenNegotiation, givenProposal, newSubject } from './testing/given-proposals.js';

describe('a new version after the customer’s proposals', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const next = (id: string) => `/api/staff/agreements/${id}/next-version`;

  it('withdraws the offer, drafts the next with what was accepted, and names it with the difference', async () => {
    const { id, staff, tenant, token, member } = await givenAccepted(portal);
    const { body: made } = await staff.post(next(id)).expect(201);
    expect(await stateOf(portal, id)).toBe('withdrawn');
    const { body: draft } = await staff.get(`/api/staff/agreements/${made.id}`).expect(200);
    expect(draft).toMatchObject({ state: 'draft', version: 2, missing: [] });
    expect(draft.content.annexes.a.dataSubjects).toEqual(['Patienter', 'Pårørende']);

    const { body: round } = await staff.get(`/api/staff/agreements/${made.id}/round`).expect(200);
    expect(round).toMatchObject({ since: 1, accepted: [{ label: 'Kategorier af registrerede', wish: 'Pårørende' }] });
    expect(JSON.stringify(round.clauses)).toContain('Pårørende');
    await member.get(`/api/app/agreements/${made.id}/round`).expect(404);

    const replaced = (await queuedMails(portal, tenant)).filter(({ template }) => template === 'agreement-replaced');
    expect(replaced.map(({ to }) => to)).toEqual(['aase@klinik.example']);
    const { body: old } = await member.get(`/api/app/agreements/${id}`).expect(200);
    expect(old.endReason).toBe('Erstattet af en ny version efter jeres forslag.');
    const dead = await nobody(portal).get(`/s/${token}`).expect(410);
    expect(dead.text).toContain('En ny version er på vej');

    await staff.post(`/api/staff/agreements/${made.id}/offer`).expect(201);
    expect((await nobody(portal).get(`/s/${token}`).expect(410)).text).toContain('Der er kommet en ny version');
    const fresh = await lastToken(portal, tenant);
    const mail = (await queuedMails(portal, tenant)).at(-1);
    expect(mail).toMatchObject({
      template: 'agreement-offer-next',
      data: { version: '2', since: '1', isChanged: 'true', afterProposals: 'true', inForce: '0' },
    });
    expect(mail?.data.changes).toContain(`/s/${fresh}/round?lang=da`);
    expect((await nobody(portal).get(`/s/${fresh}`).expect(200)).text).toContain(`/s/${fresh}/round`);
    const inEnglish = await nobody(portal).get(`/s/${fresh}/round?lang=en`).expect(200);
    expect(inEnglish.text).toMatch(/<html lang="en"[^]*<section lang="da"/);
    const page = (await nobody(portal).get(`/s/${fresh}/round`).expect(200)).text;
    expect(page).toContain('Ændret efter jeres forslag til version 1');
    expect(page).toMatch(/<ins>[^/]*<\/span>\s*Pårørende/);
    expect(page).toContain(newSubject.reason);
    const { body: own } = await member.get(`/api/app/agreements/${made.id}/round`).expect(200);
    expect(own).toMatchObject({ since: 1, accepted: [{ wish: 'Pårørende' }] });
  });

  it('offers no look at changes where only comments were accepted and nothing was written in', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff, tenant } = negotiated;
    const { body: read } = await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200);
    const comment = { kind: 'comment', place: read.clauses[0].id, wish: 'Skriv, hvor serverne står.' };
    const proposalId = await givenProposal(negotiated, comment);
    const accepted = { decision: 'accepted', value: null, answer: 'Det skriver vi ind.' };
    await staff.put(decisionPath(id, proposalId), accepted).expect(200);
    const { body: made } = await staff.post(next(id)).expect(201);
    const { body: round } = await staff.get(`/api/staff/agreements/${made.id}/round`).expect(200);
    expect(round).toMatchObject({ since: 1, clauses: [], accepted: [{ kind: 'comment', wish: comment.wish }] });
    await staff.post(`/api/staff/agreements/${made.id}/offer`).expect(201);
    expect((await queuedMails(portal, tenant)).at(-1)?.data.isChanged).toBe('false');
    const fresh = await lastToken(portal, tenant);
    const { text } = await nobody(portal).get(`/s/${fresh}`).expect(200);
    expect(text).not.toContain(`/s/${fresh}/round`);
    expect(text).not.toContain(`/s/${fresh}/changes`);
  });

  it('is made once, by whoever is first', async () => {
    const { id, staff, tenant } = await givenAccepted(portal);
    const answers = await Promise.all([staff.post(next(id)), staff.post(next(id))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    await staff.post(next(id)).expect(409);
    const rows = await portal.sql(`select state from app.agreements where tenant_id = $1 order by version`, [
      tenant.id,
    ]);
    expect(rows).toEqual([{ state: 'withdrawn' }, { state: 'draft' }]);
  });

  it('waits until every point is answered, and is not made of nothing', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff } = negotiated;
    expect((await staff.post(next(id)).expect(409)).body.type).toContain('nothing_accepted');
    const proposalId = await givenProposal(negotiated);
    expect((await staff.post(next(id)).expect(409)).body.type).toContain('proposals_open');
    await staff.put(decisionPath(id, proposalId), { decision: 'rejected', answer: 'Nej.' }).expect(200);
    expect((await staff.post(next(id)).expect(409)).body.type).toContain('nothing_accepted');
    expect(await stateOf(portal, id)).toBe('sent');
  });

  it('is not made of an agreement that was signed in the meantime: signing accepts the text as it stands', async () => {
    const negotiated = await givenAccepted(portal);
    await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' });
    const page = (await nobody(portal).get(`/s/${negotiated.token}`).expect(200)).text;
    expect(page).toContain('Et punkt venter på svar');
    expect(page).toContain('Underskriver du nu, godkender du teksten, som den står.');
    const code = await askedForCode(portal, negotiated);
    await nobody(portal).submit(`/s/${negotiated.token}/signature`, signatureForm(negotiated, code)).expect(303);
    await negotiated.staff.post(next(negotiated.id)).expect(409);
    expect(await stateOf(portal, negotiated.id)).toBe('signed');
  });

  it('is not made of one that was signed when every point had been answered', async () => {
    const negotiated = await givenAccepted(portal);
    const code = await askedForCode(portal, negotiated);
    await nobody(portal).submit(`/s/${negotiated.token}/signature`, signatureForm(negotiated, code)).expect(303);
    expect((await negotiated.staff.post(next(negotiated.id)).expect(409)).body.type).toContain('not_in_state');
    expect(await stateOf(portal, negotiated.id)).toBe('signed');
  });

  it('is not made longer than an annex may be: the answer says so, names the list, and the offer stands', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff } = negotiated;
    const listed = (count: number) =>
      portal.sql(
        `update app.agreements set data = jsonb_set(data, '{annexes,a,dataSubjects}',
           (select jsonb_agg('Gruppe ' || n) from generate_series(1, ${count}) n)) where id = $1`,
        [id],
      );
    const accept = (point: string, entry: string) =>
      staff.put(decisionPath(id, point), { decision: 'accepted', value: { kind: 'entry', entry } });
    await listed(199);
    const [first, second] = [
      await givenProposal(negotiated),
      await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' }),
    ];
    await accept(first, 'Pårørende').expect(200);
    const { body: full } = await accept(second, 'Naboer').expect(409);
    expect(full).toMatchObject({ title: 'list_full', detail: expect.stringContaining('Categories of data subjects') });
    await staff.put(decisionPath(id, second), { decision: 'rejected', answer: 'Listen er fuld.' }).expect(200);

    await listed(200);
    const { body: refused } = await staff.post(next(id)).expect(409);
    expect(refused).toMatchObject({ title: 'list_full', detail: expect.stringContaining('Withdraw the offer') });
    expect(await stateOf(portal, id)).toBe('sent');

    await listed(199);
    await staff.post(next(id)).expect(201);
  });

  it('has no round where it was made of no proposals', async () => {
    const { id, staff } = await givenDraft(portal);
    const { body } = await staff.get(`/api/staff/agreements/${id}/round`).expect(200);
    expect(body).toEqual({ since: null, accepted: [], clauses: [] });
  });
});
