import { customer, unchanged } from '../customers/customers.schema.js';
import { changeRequest, givenAnnouncedChange, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { SubProcessorFacts } from '../sub-processors/sub-processor.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const OWN = '/api/app/sub-processor-changes';
const CHANGES = '/api/staff/sub-processor-changes';
const ANNOUNCED = '2026-03-05T09:00:00Z';
/** The change has taken effect, and every period is over. */
const AFTER = '2026-06-02T09:00:00Z';
const US = { country: 'US', transferMechanism: 'scc' } as const;

describe('a change that takes data out of the EU and the EEA', () => {
  let portal: Portal;
  let staff: Caller;
  let mails: ReturnType<typeof givenMailServer>;
  let booking: string;
  let payroll: string;
  let acme: Tenant;
  let privacy: Caller;
  let names = 0;

  beforeAll(async () => {
    portal = await Portal.start();
    mails = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.moveTo(ANNOUNCED);
    mails.mockClear();
    names += 1;
    booking = await givenService(portal, `booking-${names}`);
    payroll = await givenService(portal, `payroll-${names}`);
    acme = await givenTenant(portal, `Acme ${names} A/S`);
    await givenSubscription(portal, acme, booking);
    await givenPrivacyContact(portal, acme);
    privacy = await givenMember(portal, acme, ['privacy']);
  });

  const factsOf = (more: Partial<SubProcessorFacts> = {}) =>
    exampleFacts(`Firma ${names} Inc.`, { serviceIds: [booking], ...more });
  const planned = (more: Partial<SubProcessorFacts>) => givenSubProcessor(portal, factsOf(more), { status: 'planned' });
  const active = (more: Partial<SubProcessorFacts> = {}) => givenSubProcessor(portal, factsOf(more));
  const announced = async (subProcessorId: string, change: object = {}, tenant = acme) => {
    const changeId = await givenAnnouncedChange(portal, staff, changeRequest(subProcessorId, change));
    return { changeId, id: (await noticeOf(portal, changeId, tenant.id)).id };
  };
  const changed = (subProcessorId: string, facts: SubProcessorFacts) =>
    announced(subProcessorId, { kind: 'change', facts, effectiveOn: '2026-05-20' });
  const at = async (instant: string) => {
    portal.clock.moveTo(instant);
    await runJobs(portal);
  };
  const read = async (id: string) => (await privacy.get(`${OWN}/${id}`).expect(200)).body;
  const approve = (id: string) => privacy.put(`${OWN}/${id}/decision`, { decision: 'approved' }).expect(200);
  const listed = async () => {
    const { body } = await privacy.get('/api/app/sub-processors').expect(200);
    return body.items.map(({ country }: { country: string }) => country);
  };

  it('never holds for a customer that stays silent, though its authorisation is general', async () => {
    const { id, changeId } = await announced(await planned(US));
    expect(await read(id)).toMatchObject({
      ...{ needsApproval: 'transfer', earliest: null },
      transfers: [{ company: `Firma ${names} Inc.`, country: 'US', mechanism: 'scc' }],
    });
    expect(mails.mock.calls.map(([mail]) => mail.text).join()).not.toContain('Hører vi ikke fra jer');

    await at(AFTER);
    expect(await read(id)).toMatchObject({
      status: 'expired',
      gate: { open: false, reason: 'silence-is-no-approval' },
    });
    expect(await noticeOf(portal, changeId, acme.id)).toMatchObject({ engaged_from: null });
    expect(await listed()).toEqual([]);

    await staff.post(`/api/staff/customers/${acme.id}/notices/${id}/sending`).expect(201);
    await runJobs(portal);
    await approve(id);
    expect(await listed()).toEqual(['US']);
  });

  it('holds for one that approves, which is recorded as its instruction', async () => {
    const { id } = await announced(await planned(US));
    await approve(id);
    const events = await portal.sql<{ data: object }>(
      `select data from app.audit_events where subject_id = $1 and type = 'notice.transfer-instructed'`,
      [id],
    );
    expect(events).toMatchObject([{ data: { transfers: [{ country: 'US', mechanism: 'scc' }] } }]);
    await at(AFTER);
    expect(await listed()).toEqual(['US']);
  });

  it('reminds, also one that has only seen it, and says what silence means', async () => {
    const { id } = await announced(await planned(US));
    await privacy.put(`${OWN}/${id}/acknowledgement`).expect(200);
    mails.mockClear();
    await at('2026-03-28T07:00:00Z');
    const [reminder] = mails.mock.calls.map(([mail]) => mail);
    expect(reminder?.text).toContain('Land: USA');
    expect(reminder?.text).toContain('Ændringen gælder ikke for jer, før I har godkendt den.');
  });

  it('is approved by the customer alone: staff cannot note for it that an objection was withdrawn', async () => {
    const { id } = await announced(await planned(US));
    await privacy.put(`${OWN}/${id}/decision`, { decision: 'objected', reason: 'Nej' }).expect(200);
    const answer = { resolution: 'withdrawn', note: 'Sagt i telefonen.' };
    await staff.put(`/api/staff/customers/${acme.id}/notices/${id}/resolution`, answer).expect(409);

    portal.clock.moveTo(AFTER);
    await privacy.put(`${OWN}/${id}/withdrawal`, { reason: 'Vi har set vurderingen.' }).expect(200);
    const events = await portal.sql(
      `select 1 from app.audit_events where subject_id = $1 and type = 'notice.transfer-instructed'`,
      [id],
    );
    expect(events).toHaveLength(1);
    mails.mockClear();
    await runJobs(portal);
    expect(mails.mock.calls.map(([mail]) => mail.text).join()).toContain('er jeres instruks om overførslen');
  });

  it.each([
    ['comes within the EU', async () => announced(await planned({ country: 'SE' })), null],
    ['moves within it', async () => changed(await active(), factsOf({ country: 'SE' })), null],
    ['moves out of it', async () => changed(await active(), factsOf(US)), 'transfer'],
    ['was outside it before', async () => changed(await active(US), factsOf({ ...US, address: 'Vej 2' })), null],
    [
      'goes on another basis',
      async () => changed(await active({ ...US, transferMechanism: 'dpf' }), factsOf(US)),
      'transfer',
    ],
    ['ends', async () => announced(await active(US), { kind: 'end' }), null],
  ])('asks for an approval where the company %s', async (_, act, needsApproval) => {
    const { id } = await act();
    expect((await read(id)).needsApproval).toBe(needsApproval);
  });

  it('is asked about again while the customer has not approved it', async () => {
    const company = await planned(US);
    await announced(company, { effectiveOn: '2026-04-10' });
    await at('2026-05-01T09:00:00Z');
    expect(await listed()).toEqual([]);
    const { id } = await changed(company, factsOf({ ...US, address: 'Vej 2' }));
    expect((await read(id)).needsApproval).toBe('transfer');
    await at('2026-07-01T09:00:00Z');
    expect(await listed()).toEqual([]);
  });

  it('is new for who has none of the services that the company worked for', async () => {
    const other = await givenTenant(portal, 'Lønkunde A/S');
    await givenSubscription(portal, other, payroll);
    const facts = factsOf({ ...US, serviceIds: [booking, payroll] });
    const { changeId } = await changed(await active(US), facts);
    const rows = await portal.sql(
      `select tenant_id, needs_approval from app.notices where change_id = $1 order by tenant_id = $2 desc`,
      [changeId, acme.id],
    );
    expect(rows).toEqual([
      { tenant_id: acme.id, needs_approval: null },
      { tenant_id: other.id, needs_approval: 'transfer' },
    ]);
  });

  it('needs the approval of a customer that comes before the day, too', async () => {
    await portal.sql(`update app.tenants set registration_number = id::text`);
    const late = await givenTenant(portal, 'Sen A/S');
    await givenPrivacyContact(portal, late);
    const { changeId } = await announced(await planned(US));
    portal.clock.moveTo('2026-04-01T09:00:00Z');
    const { body } = await staff.get(`/api/staff/customers/${late.id}`).expect(200);
    const known = unchanged(customer.parse(body));
    await staff.put(`/api/staff/customers/${late.id}`, { ...known, serviceIds: [booking] }).expect(200);
    await runJobs(portal);
    await at(AFTER);
    expect(await noticeOf(portal, changeId, late.id)).toMatchObject({ status: 'expired', engaged_from: null });
  });

  it('is told beforehand with how many have to approve because of it', async () => {
    const kommune = await givenTenant(portal, 'Kystby Kommune', { authorisation: 'specific' });
    await givenSubscription(portal, kommune, booking);
    const preview = async (more: Partial<SubProcessorFacts>) => {
      const { body: draft } = await staff.post(CHANGES, changeRequest(await planned(more))).expect(201);
      const { body } = await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200);
      return body.warnings.filter(({ code }: { code: string }) => /transfer|approval/.test(code));
    };
    expect(await preview(US)).toEqual([{ code: 'brings-transfer', count: 2 }]);
    expect(await preview({})).toEqual([{ code: 'needs-approval', count: 1 }]);
  });

  it('is drafted with where the data goes and on what basis, as they will be', async () => {
    const moved = { kind: 'change', facts: factsOf(US), effectiveOn: '2026-05-20' };
    const { body: draft } = await staff.post(CHANGES, changeRequest(await active(), moved)).expect(201);
    const { body: change } = await staff.get(`${CHANGES}/${draft.id}`).expect(200);
    expect(change).toMatchObject({ country: 'US', transferMechanism: 'scc' });
    const { body: preview } = await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200);
    expect(preview.transfers).toMatchObject([{ company: `Firma ${names} Inc.`, country: 'US', mechanism: 'scc' }]);
  });
});
