import { customer, unchanged } from '../customers/customers.schema.js';
import { UnitOfWork } from '#tenancy';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
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
import { ReconcileNotices } from './reconcile-notices.js';
import { changeRequest, givenAnnouncedChange } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';

const OWN = '/api/app/sub-processor-changes';
const CUSTOMERS = '/api/staff/customers';

describe('a customer that comes to a service between the announcement and the day of a change', () => {
  let portal: Portal;
  let staff: Caller;
  let mails: ReturnType<typeof givenMailServer>;
  let booking: string;
  let payroll: string;
  let acme: Tenant;
  let privacy: Caller;
  let company: string;
  let change: string;

  beforeAll(async () => {
    portal = await Portal.start();
    mails = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    payroll = await givenService(portal, 'payroll');
  });
  afterAll(() => portal.stop());

  // Announced on 5 March to take effect on 1 May; Acme uses payroll only, has 30 days, and is not told.
  beforeEach(async () => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    await portal.sql(`update app.tenants set registration_number = id::text`);
    acme = await givenTenant(portal, 'Acme A/S', { noticeDays: 30 });
    await givenSubscription(portal, acme, payroll);
    await givenPrivacyContact(portal, acme);
    privacy = await givenMember(portal, acme, ['privacy']);
    company = `Nordlys ${acme.id.slice(-6)}`;
    change = await announced(company);
    expect(await notices()).toEqual([]);
  });

  async function announced(legalName: string): Promise<string> {
    const facts = exampleFacts(legalName, { serviceIds: [booking] });
    const id = await givenSubProcessor(portal, facts, { status: 'planned' });
    return givenAnnouncedChange(portal, staff, changeRequest(id));
  }
  const at = async (instant: string) => {
    portal.clock.moveTo(instant);
    await runJobs(portal);
  };
  async function notices(tenantId = acme.id) {
    return portal.sql<{ id: string; status: string; closes_at: Date | null }>(
      `select id, status, closes_at from app.notices where change_id = $1 and tenant_id = $2 order by id`,
      [change, tenantId],
    );
  }
  const factsOf = async (id = acme.id) => {
    const { body } = await staff.get(`${CUSTOMERS}/${id}`).expect(200);
    return unchanged(customer.parse(body));
  };
  const uses = async (...serviceIds: string[]) =>
    staff.put(`${CUSTOMERS}/${acme.id}`, { ...(await factsOf()), serviceIds }).expect(200);
  const isListed = async () => {
    const { body } = await privacy.get('/api/app/sub-processors').expect(200);
    return body.items.some(({ legalName }: { legalName: string }) => legalName === company);
  };
  const events = async (tenantId = acme.id) =>
    (
      await portal.sql<{ type: string }>(
        `select type from app.audit_events where tenant_id = $1 and type like 'notice.%' order by id`,
        [tenantId],
      )
    ).map(({ type }) => type);

  it('is told on its own, and its gate stays shut until its own period is over, past the day of the change', async () => {
    await at('2026-04-20T09:00:00Z');
    mails.mockClear();
    await uses(payroll, booking);
    await runJobs(portal);
    await at('2026-04-20T09:01:00Z');

    const [notice] = await notices();
    expect(notice).toMatchObject({ status: 'delivered', closes_at: new Date('2026-05-20T22:00:00Z') });
    expect(mails.mock.calls.map(([mail]) => mail.text).join()).toContain('Derfor får I jeres eget varsel');
    const { body: shown } = await privacy.get(`${OWN}/${notice?.id}`).expect(200);
    expect(shown).toMatchObject({ late: true, earliest: '2026-05-21', effectiveOn: '2026-05-01' });
    expect(shown.services).toEqual(['Flex booking']);

    await at('2026-05-02T09:00:00Z');
    expect(await isListed()).toBe(false);
    await at('2026-05-21T09:00:00Z');
    expect(await isListed()).toBe(true);
    expect(await events()).toEqual(['notice.raised', 'notice.sent', 'notice.delivered', 'notice.expired']);
  });

  it('is told once, however often its services are saved', async () => {
    await uses(booking);
    await uses(booking, payroll);
    const facts = { ...(await factsOf()), serviceIds: [booking] };
    const both = await Promise.all([1, 2].map(() => staff.put(`${CUSTOMERS}/${acme.id}`, facts)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await notices()).toHaveLength(1);
  });

  it('can object, and then nothing opens its gate', async () => {
    await uses(booking);
    await runJobs(portal);
    const [notice] = await notices();
    await privacy.put(`${OWN}/${notice?.id}/decision`, { decision: 'objected', reason: 'Nej' }).expect(200);
    await at('2026-06-30T09:00:00Z');
    expect(await isListed()).toBe(false);
  });

  it('under a specific authorisation has nobody engaged before it approves', async () => {
    await portal.sql(`update app.tenants set authorisation = 'specific' where id = $1`, [acme.id]);
    await uses(booking);
    await runJobs(portal);
    await at('2026-06-30T09:00:00Z');
    expect(await notices()).toMatchObject([{ status: 'expired' }]);
    expect(await isListed()).toBe(false);
  });

  it('may be new altogether', async () => {
    const contacts = [{ kind: 'privacy', name: 'Ny Kunde', title: null, email: 'ny@example.test', phone: null }];
    const { revision: _revision, ...known } = await factsOf();
    const facts = { ...known, registrationNumber: '42497762', serviceIds: [booking], contacts };
    const { body: fresh } = await staff.post(CUSTOMERS, facts).expect(201);
    await runJobs(portal);
    expect(await notices(fresh.id)).toMatchObject([{ status: 'delivered' }]);
    expect(await events(fresh.id)).toEqual(['notice.raised', 'notice.sent', 'notice.delivered']);
  });

  it('may come by a file', async () => {
    const file = [
      'name;registration_number;address;services;privacy_name;privacy_email',
      'Importeret ApS;30000048;Vej 1, 4000 Roskilde;booking;Ib Import;ib@example.test',
    ].join('\n');
    const { body: checked } = await staff.post('/api/staff/customer-import-checks', { file }).expect(201);
    expect(checked.rows).toMatchObject([{ outcome: 'new' }]);
    const batch = { file, batch: 0, fingerprint: checked.batches[0] };
    await staff.post('/api/staff/customer-imports', batch).expect(201);
    const [imported] = await portal.sql<{ id: string }>(`select id from app.tenants where name = 'Importeret ApS'`);
    expect(await notices(imported?.id)).toMatchObject([{ status: 'pending' }]);
  });

  it('finds the sub-processor on its list, without a notice, when the change has taken effect', async () => {
    await at('2026-05-02T09:00:00Z');
    await uses(booking);
    await runJobs(portal);
    expect(await notices()).toEqual([]);
    expect(await isListed()).toBe(true);
  });

  it('is not asked any more when it leaves again: its notice lapses, and is recorded', async () => {
    await uses(payroll, booking);
    await runJobs(portal);
    await uses(payroll);
    const [notice] = await notices();
    expect(notice?.status).toBe('lapsed');
    expect((await events()).at(-1)).toBe('notice.lapsed');
    await privacy.put(`${OWN}/${notice?.id}/decision`, { decision: 'approved' }).expect(409);
    const { body: summary } = await privacy.get(`${OWN}/summary`).expect(200);
    expect(summary.waiting).toBe(0);
    await at('2026-05-10T09:00:00Z');
    expect((await notices())[0]?.status).toBe('lapsed');
  });

  it('is told anew, with a new period, when it comes back in time; and not at all when it comes back afterwards', async () => {
    await uses(booking);
    await uses(payroll);
    await uses(booking);
    expect((await notices()).map(({ status }) => status)).toEqual(['lapsed', 'pending']);
    await uses(payroll);
    await at('2026-05-02T09:00:00Z');
    await uses(booking);
    expect((await notices()).map(({ status }) => status)).toEqual(['lapsed', 'lapsed']);
    expect(await isListed()).toBe(true);
  });

  it('keeps what it has decided when it leaves and comes back', async () => {
    await uses(booking);
    const [notice] = await notices();
    await privacy.put(`${OWN}/${notice?.id}/decision`, { decision: 'approved' }).expect(200);
    await uses(payroll);
    await uses(booking);
    expect(await notices()).toMatchObject([{ status: 'approved' }]);
  });

  it('is not asked any more when the relation ends', async () => {
    await uses(booking);
    await staff.post(`${CUSTOMERS}/${acme.id}/ending`, { reason: 'Opsagt' }).expect(201);
    expect(await notices()).toMatchObject([{ status: 'lapsed' }]);
  });

  it('is never between: an announcement waits for services that are being changed', async () => {
    const facts = exampleFacts('Samtidig ApS', { serviceIds: [booking] });
    const id = await givenSubProcessor(portal, facts, { status: 'planned' });
    const { body: draft } = await staff.post('/api/staff/sub-processor-changes', changeRequest(id)).expect(201);
    change = draft.id;
    const [written, commit] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const changing = portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(UnitOfWork).run(async (em) => {
        await em.query(`insert into subscriptions (tenant_id, id, service_id, since) values ($1, $2, $3, now())`, [
          acme.id,
          newId(),
          booking,
        ]);
        await portal.get(ReconcileNotices).run([acme.id]);
        written.resolve(null);
        await commit.promise;
      }),
    );
    await written.promise;
    const announcing = staff
      .post(`/api/staff/sub-processor-changes/${change}/announcement`)
      .expect(201)
      .then(({ body }) => body);
    const waits = async () =>
      (await portal.sql(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length > 0;
    for (let looks = 0; looks < 500 && !(await waits()); looks += 1);
    commit.resolve(null);
    expect(await announcing).toEqual({ customers: expect.any(Number) });
    await changing;
    expect(await notices()).toHaveLength(1);
  });
});
