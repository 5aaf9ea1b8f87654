import {
  givenAccepted,
  givenNegotiation,
  givenProposal,
  newSubject,
} from '../agreement-proposals/testing/given-proposals.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenSigned, lastToken, queuedMails, stateOf } from './testing/given-agreement.js';

describe('the next version of an agreement', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const drafts = (tenantId: string) => `/api/staff/customers/${tenantId}/agreements`;

  it('is made of the newest: what was negotiated is not undone from the version before', async () => {
    const { id, staff, tenant } = await givenAccepted(portal);
    const { body: made } = await staff.post(`/api/staff/agreements/${id}/next-version`).expect(201);
    const { body: old } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(old).toMatchObject({ state: 'withdrawn', actions: [], later: { id: made.id, version: 2, state: 'draft' } });
    const refused = await staff.post(drafts(tenant.id), { revises: id }).expect(409);
    expect(refused.body.type).toContain('not_newest');
    expect(refused.body.detail).toContain('Version 2');

    await staff.post(`/api/staff/agreements/${made.id}/withdrawal`, { reason: 'Begynder forfra' }).expect(201);
    await staff.post(drafts(tenant.id), { revises: id }).expect(409);
    const { body: third } = await staff.post(drafts(tenant.id), { revises: made.id }).expect(201);
    expect(third).toMatchObject({ version: 3, later: null });
    expect(third.content.annexes.a.dataSubjects).toEqual(['Patienter', newSubject.wish]);
  });

  it('says what it changes of the one that was signed, as a draft and as an offer', async () => {
    const { id, staff, tenant } = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    const { body: draft } = await staff.post(drafts(tenant.id), { revises: id }).expect(201);
    const content = { ...draft.content, choices: { ...draft.content.choices, breachNotificationHours: 12 } };
    await staff.put(`/api/staff/agreements/${draft.id}/annexes`, { revision: draft.revision, content }).expect(200);
    const changes = `/api/staff/agreements/${draft.id}/changes`;
    const { body: drafted } = await staff.get(changes).expect(200);
    expect(drafted.since).toBe(1);
    expect(JSON.stringify(drafted.clauses)).toContain('{"text":"12","kind":"added"}');
    await staff.post(`/api/staff/agreements/${draft.id}/offer`).expect(201);
    expect((await staff.get(changes).expect(200)).body).toEqual(drafted);
    const mail = (await queuedMails(portal, tenant)).at(-1);
    const more = { version: '2', since: '1', inForce: '1', isChanged: 'true', afterProposals: 'false' };
    expect(mail).toMatchObject({ template: 'agreement-offer-next', data: more });
    const { pathname, search } = new URL(mail?.data.changes ?? '');
    expect(pathname).toBe(`/s/${await lastToken(portal, tenant)}/changes`);
    await nobody(portal).get(`${pathname}${search}`).expect(200);
    const first = await staff.get(`/api/staff/agreements/${id}/changes`).expect(200);
    expect(first.body).toEqual({ since: null, clauses: [] });
  });

  it('is made of the one in force again when what was offered after it came to nothing', async () => {
    const { id, staff, tenant } = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    const { body: draft } = await staff.post(drafts(tenant.id), { revises: id }).expect(201);
    const { body: bound } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(bound).toMatchObject({ actions: ['terminate'], later: { id: draft.id } });
    await staff.post(`/api/staff/agreements/${draft.id}/withdrawal`, { reason: 'Alligevel ikke' }).expect(201);
    const { body: again } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(again).toMatchObject({ actions: ['revise', 'terminate'], later: null });
    await staff.post(drafts(tenant.id), { revises: id }).expect(201);
    expect(await stateOf(portal, id)).toBe('in_force');
  });

  it('waits for the answers: open points are counted, and their agreements listed', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff, tenant } = negotiated;
    const counted = async () => (await staff.get('/api/staff/agreements/summary').expect(200)).body.withOpenProposals;
    const listed = async (query: string) =>
      (await staff.get(`/api/staff/agreements?tenantId=${tenant.id}&${query}`).expect(200)).body.items;
    const before = await counted();
    expect(await listed('proposals=true')).toEqual([]);
    await givenProposal(negotiated);
    await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' });
    expect(await counted()).toBe(before + 1);
    expect(await listed('proposals=true')).toMatchObject([{ id, openProposals: 2 }]);
    await staff.post(`/api/staff/agreements/${id}/withdrawal`, { reason: 'Forkert ydelse' }).expect(201);
    expect(await counted()).toBe(before);
    expect(await listed('proposals=true')).toEqual([]);
    expect(await listed('state=withdrawn')).toMatchObject([{ id, openProposals: 0 }]);
  });
});
