import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { newId } from '../platform/ids.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { changeRequest, givenAnnouncedChange, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';

const OWN = '/api/app/sub-processor-changes';

describe('a customer that is told of a change', () => {
  let portal: Portal;
  let staff: Caller;
  let booking: string;
  let acme: Tenant;
  let kommune: Tenant;
  let acmePrivacy: Caller;
  let kommunePrivacy: Caller;
  let names = 0;

  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    acme = await givenTenant(portal, 'Acme A/S');
    kommune = await givenTenant(portal, 'Kystby Kommune', { authorisation: 'specific' });
    for (const tenant of [acme, kommune]) {
      await givenSubscription(portal, tenant, booking);
      await givenPrivacyContact(portal, tenant);
    }
    acmePrivacy = await givenMember(portal, acme, ['privacy']);
    kommunePrivacy = await givenMember(portal, kommune, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.clock.moveTo('2026-03-05T09:00:00Z'));

  /** A new sub-processor announced to both customers, and the notice of each. */
  const announced = async () => {
    names += 1;
    const legalName = `Ny Leverandør ${names} ApS`;
    const id = await givenSubProcessor(portal, exampleFacts(legalName, { serviceIds: [booking] }), {
      status: 'planned',
    });
    const changeId = await givenAnnouncedChange(portal, staff, changeRequest(id));
    const of = (tenant: Tenant) => noticeOf(portal, changeId, tenant.id);
    return { legalName, changeId, of, acmeId: (await of(acme)).id, kommuneId: (await of(kommune)).id };
  };
  const listed = async (caller: Caller, asOf: string) => {
    const { body } = await caller.get(`/api/app/sub-processors?asOf=${asOf}`).expect(200);
    return body.items.map((item: { legalName: string }) => item.legalName);
  };

  it('reads what changes, what it means and how long it has, and approves; the same again changes nothing', async () => {
    const { acmeId, of, legalName } = await announced();
    const { body: before } = await acmePrivacy.get(`${OWN}/${acmeId}`).expect(200);
    expect(before).toMatchObject({
      kind: 'add',
      legalName,
      status: 'delivered',
      explanation: 'Vi flytter driften.',
      services: ['Flex booking'],
      facts: { purpose: 'Drift af servere' },
      before: null,
      closesAt: '2026-04-04T22:00:00.000Z',
      gate: { open: false, reason: 'period-running', passed: false },
    });

    await acmePrivacy.put(`${OWN}/${acmeId}/acknowledgement`).expect(200);
    await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'approved' }).expect(200);
    await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'approved' }).expect(200);
    await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'objected', reason: 'Nej' }).expect(409);

    expect(await of(acme)).toMatchObject({ status: 'approved', engaged_from: '2026-05-01' });
    const events = await portal.sql(`select type from app.audit_events where subject_id = $1 order by id`, [acmeId]);
    expect(events.map((event) => event['type'])).toEqual([
      'notice.sent',
      'notice.delivered',
      'notice.acknowledged',
      'notice.approved',
    ]);
  });

  it('settles two opposite decisions at the same time: one stands, the other is told', async () => {
    const { acmeId } = await announced();
    const answers = await Promise.all([
      acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'approved' }),
      acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'objected', reason: 'Nej tak' }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  });

  it('stays silent: under a general authorisation the gate opens, under a specific one it stays shut', async () => {
    const { of, acmeId, kommuneId, legalName } = await announced();
    portal.clock.moveTo('2026-04-04T21:59:59Z');
    await runJobs(portal);
    expect([(await of(acme)).status, (await of(kommune)).status]).toEqual(['delivered', 'delivered']);

    portal.clock.moveTo('2026-04-04T22:00:00Z');
    await runJobs(portal);
    expect(await of(acme)).toMatchObject({ status: 'expired', engaged_from: '2026-05-01' });
    expect(await of(kommune)).toMatchObject({ status: 'expired', engaged_from: null });
    const late = await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'objected', reason: 'For sent' });
    expect([late.status, late.body.title]).toEqual([409, 'notice_closed']);

    portal.clock.moveTo('2026-05-02T09:00:00Z');
    await runJobs(portal);
    expect(await listed(acmePrivacy, '2026-04-30')).not.toContain(legalName);
    expect(await listed(acmePrivacy, '2026-05-01')).toContain(legalName);
    expect(await listed(kommunePrivacy, '2026-05-02')).not.toContain(legalName);

    await staff.post(`/api/staff/customers/${kommune.id}/notices/${kommuneId}/sending`).expect(201);
    await runJobs(portal);
    portal.clock.forward(60);
    await runJobs(portal);
    await kommunePrivacy.put(`${OWN}/${kommuneId}/decision`, { decision: 'approved' }).expect(200);
    expect(await listed(kommunePrivacy, '2026-05-02')).toContain(legalName);
    expect(await listed(kommunePrivacy, '2026-05-01')).not.toContain(legalName);
    await staff.post(`/api/staff/customers/${acme.id}/notices/${acmeId}/sending`).expect(409);
  });

  it.each([
    ['withdrawn', true],
    ['exception', false],
    ['alternative', false],
    ['service-ended', false],
  ])('objects; resolved as %s, the gate is open: %s', async (resolution, open) => {
    const { of, acmeId, legalName } = await announced();
    const answer = { resolution, note: 'Som aftalt i telefonen.' };
    const path = `/api/staff/customers/${acme.id}/notices/${acmeId}/resolution`;
    await staff.put(path, answer).expect(409);
    await acmePrivacy
      .put(`${OWN}/${acmeId}/decision`, { decision: 'objected', reason: 'Ligger uden for EU' })
      .expect(200);
    portal.clock.moveTo('2026-05-02T09:00:00Z');
    await runJobs(portal);
    expect(await of(acme)).toMatchObject({ status: 'objected', engaged_from: null });
    expect(await listed(acmePrivacy, '2026-05-02')).not.toContain(legalName);

    await staff.put(path, answer).expect(200);

    const { body } = await acmePrivacy.get(`${OWN}/${acmeId}`).expect(200);
    expect(body).toMatchObject({ resolution, resolutionNote: 'Som aftalt i telefonen.', gate: { open, passed: open } });
    expect((await listed(acmePrivacy, '2026-05-02')).includes(legalName)).toBe(open);
  });

  it('has to say why it objects, and has to have the role', async () => {
    const { acmeId } = await announced();
    const viewer = await givenMember(portal, acme, ['viewer']);
    await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'objected' }).expect(422);
    await acmePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'objected', reason: '  ' }).expect(422);
    await viewer.get(`${OWN}/${acmeId}`).expect(200);
    await viewer.put(`${OWN}/${acmeId}/decision`, { decision: 'approved' }).expect(403);
    await viewer.put(`${OWN}/${acmeId}/receipt`).expect(403);
    await staff.get(OWN).expect(403);
    await nobody(portal).get(OWN).expect(401);
  });

  it("finds nothing of another customer's", async () => {
    const { acmeId, kommuneId } = await announced();
    const before = await portal.sql(`select * from app.notices where id = $1`, [acmeId]);
    await kommunePrivacy.get(`${OWN}/${acmeId}`).expect(404);
    for (const path of ['receipt', 'acknowledgement']) await kommunePrivacy.put(`${OWN}/${acmeId}/${path}`).expect(404);
    await kommunePrivacy.put(`${OWN}/${acmeId}/decision`, { decision: 'approved' }).expect(404);
    await kommunePrivacy.get(`${OWN}/${newId()}`).expect(404);
    await staff
      .put(`/api/staff/customers/${acme.id}/notices/${kommuneId}/resolution`, {
        resolution: 'withdrawn',
        note: 'x',
      })
      .expect(404);
    const { body } = await kommunePrivacy.get(OWN).expect(200);
    expect(JSON.stringify(body)).not.toContain(acmeId);
    expect(await portal.sql(`select * from app.notices where id = $1`, [acmeId])).toEqual(before);
  });
});
