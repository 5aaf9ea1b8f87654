import { UnitOfWork } from '#tenancy';
import { givenSigned } from '../agreements/testing/given-agreement.js';
import { encodeCursor } from '../platform/cursor.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { newId } from '../platform/ids.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { exampleFacts, givenService, givenSubProcessor, givenSubscription } from './testing/given-sub-processor.js';

const REGISTER = '/api/staff/sub-processors';

describe('the register of sub-processors', () => {
  let portal: Portal;
  let staff: Caller;
  let acme: Tenant;
  let booking: string;
  let payroll: string;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    acme = await givenTenant(portal, 'Acme A/S', { locale: 'en' });
    booking = await givenService(portal, 'booking');
    payroll = await givenService(portal, 'payroll');
    await givenSubscription(portal, acme, booking);
  });
  afterAll(() => portal.stop());

  const request = (legalName: string, more: object = {}) => ({
    facts: exampleFacts(legalName, { serviceIds: [booking] }),
    parentId: null,
    flowDownOn: null,
    engagedSince: null,
    ...more,
  });

  it('go on only from a place of their own list', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    for (const next of ['abc', encodeCursor(['a']), encodeCursor(['a', 'no id']), encodeCursor(['a\u0000', newId()])])
      await staff.get(`/api/staff/sub-processors?next=${next}`).expect(422);
  });

  it('takes one that is planned, lets its facts be mended, and lists it with its chain and services', async () => {
    const { body: host } = await staff.post(REGISTER, request('Havblik Hosting A/S')).expect(201);
    const below = request('Backup Nord AB', {
      parentId: host.id,
      facts: exampleFacts('Backup Nord AB', { country: 'SE' }),
    });
    await staff.post(REGISTER, below).expect(201);

    await staff
      .put(`${REGISTER}/${host.id}/facts`, { facts: exampleFacts('Havblik Drift A/S', { serviceIds: [booking] }) })
      .expect(200);
    await staff.put(`${REGISTER}/${host.id}/flow-down`, { signedOn: '2026-03-01' }).expect(200);

    const { body: list } = await staff.get(`${REGISTER}?search=havblik`).expect(200);
    expect(list).toMatchObject({
      items: [
        {
          status: 'planned',
          flowDownOn: '2026-03-01',
          facts: { legalName: 'Havblik Drift A/S' },
          services: [{ code: 'booking' }],
          chain: [{ facts: { legalName: 'Backup Nord AB' }, services: [{ code: 'booking' }] }],
        },
      ],
      next: null,
    });
    const { body: one } = await staff.get(`${REGISTER}/${host.id}`).expect(200);
    expect(one).toMatchObject({ versions: [{ version: 1, validFrom: '2026-03-05' }] });
    const kinds = await portal.sql(`select type from app.audit_events where subject_id = $1 order by id`, [host.id]);
    expect(kinds.map((row) => row['type'])).toEqual([
      'sub-processor.registered',
      'sub-processor.facts-changed',
      'sub-processor.flow-down-recorded',
    ]);
  });

  it.each([
    [
      'a third country without a basis',
      () => ({ facts: exampleFacts('X', { country: 'US', serviceIds: [booking] }) }),
      'facts.transferMechanism',
    ],
    ['nobody it works for', () => ({ facts: exampleFacts('X') }), 'facts.serviceIds'],
    ['an upper link that is not there', () => ({ parentId: newId(), facts: exampleFacts('X') }), 'parentId'],
    ['an engagement without a contract', () => ({ engagedSince: '2026-01-01' }), 'flowDownOn'],
    ['a contract signed in days to come', () => ({ flowDownOn: '2026-04-01' }), 'flowDownOn'],
    ['an engagement in days to come', () => ({ engagedSince: '2026-04-01', flowDownOn: '2026-01-01' }), 'engagedSince'],
    ['a field nobody asked for', () => ({ status: 'active' }), 'status'],
  ])('refuses %s', async (_, more, path) => {
    const answer = await staff.post(REGISTER, request('Refused ApS', more())).expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
  });

  it('does not leave one that is planned without a service to work for', async () => {
    const { body: planned } = await staff.post(REGISTER, request('Planlagt ApS')).expect(201);
    const refused = await staff
      .put(`${REGISTER}/${planned.id}/facts`, { facts: exampleFacts('Planlagt ApS', { serviceIds: [] }) })
      .expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'facts.serviceIds', code: 'required' }]);
  });

  it('takes nobody on a basis of transfer that its country does not have', async () => {
    const indian = exampleFacts('Falsk Grundlag Ltd', {
      ...{ country: 'IN', transferMechanism: 'dpf' },
      serviceIds: [booking],
    });
    const named = [{ path: 'facts.transferMechanism', code: 'dpf_elsewhere' }];
    const refused = await staff.post(REGISTER, request('', { facts: indian })).expect(422);
    expect(refused.body.errors).toMatchObject(named);
    const { body: planned } = await staff.post(REGISTER, request('Endnu I Danmark ApS')).expect(201);
    const changed = await staff.put(`${REGISTER}/${planned.id}/facts`, { facts: indian }).expect(422);
    expect(changed.body.errors).toMatchObject(named);
  });

  it('takes nobody as engaged already where customers have agreed on who helps', async () => {
    const engaged = request('Bagdør A/S', {
      flowDownOn: '2026-01-01',
      engagedSince: '2026-01-01',
      facts: exampleFacts('Bagdør A/S', { serviceIds: [payroll] }),
    });
    await staff.post(REGISTER, engaged).expect(201);
    const { tenant } = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    await givenSubscription(portal, tenant, payroll);
    const refused = await staff.post(REGISTER, engaged).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'engagedSince', code: 'agreed' }]);
  });

  it('shows customers and the public nothing of who is only planned, not even in SQL', async () => {
    await givenSubProcessor(portal, exampleFacts('Hemmelig Plan ApS', { serviceIds: [booking] }), {
      status: 'planned',
    });
    for (const realm of ['controller', 'public'] as const) {
      const seen = await portal.within({ realm, tenantId: acme.id }, () =>
        portal.get(UnitOfWork).run((em) => em.query(`select legal_name from sub_processor_versions`)),
      );
      expect(JSON.stringify(seen)).toContain('Bagdør');
      expect(JSON.stringify(seen)).not.toContain('Hemmelig');
    }
  });

  it('keeps facts that customers have been told', async () => {
    const active = await givenSubProcessor(portal, exampleFacts('Told ApS', { serviceIds: [payroll] }));
    const answer = await staff.put(`${REGISTER}/${active}/facts`, { facts: exampleFacts('Y') }).expect(409);
    expect(answer.body.title).toBe('facts_announced');
    await staff.put(`${REGISTER}/${newId()}/facts`, { facts: exampleFacts('Y') }).expect(404);
    for (const signedOn of ['2027-01-01', '0000-01-01'])
      await staff.put(`${REGISTER}/${active}/flow-down`, { signedOn }).expect(422);
  });

  it('is read by auditors, written by compliance, and closed to all others', async () => {
    const auditor = await givenStaff(portal, ['auditor']);
    const router = await givenStaff(portal, ['router']);
    const member = await givenMember(portal, acme);
    await auditor.get(REGISTER).expect(200);
    await auditor.post(REGISTER, request('Z')).expect(403);
    await router.get(REGISTER).expect(403);
    await member.get(REGISTER).expect(403);
    await nobody(portal).get(REGISTER).expect(401);
  });

  it("shows a customer what touches its services, on a day, and gives the same as a PDF in the customer's language", async () => {
    await givenSubProcessor(portal, exampleFacts('Nordlys Drift A/S', { serviceIds: [booking] }));
    const viewer = await givenMember(portal, acme, ['viewer']);

    const { body: list } = await viewer.get('/api/app/sub-processors').set('accept-language', 'en').expect(200);
    expect(list.asOf).toBe('2026-03-05');
    const names = list.items.map((item: { legalName: string }) => item.legalName);
    expect(names).toContain('Nordlys Drift A/S');
    expect(names).not.toContain('Told ApS');
    const { body: before } = await viewer.get('/api/app/sub-processors?asOf=2025-12-31').expect(200);
    expect(before.items).toEqual([]);

    const pdf = await viewer.get('/api/app/sub-processors/list.pdf').buffer(true).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="sub-processors-2026-03-05.pdf"');
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    for (const day of ['yesterday', '0000-01-01']) await viewer.get(`/api/app/sub-processors?asOf=${day}`).expect(422);
    await (await givenStaff(portal)).get('/api/app/sub-processors').expect(403);
    await nobody(portal).get('/api/app/sub-processors/list.pdf').expect(401);
  });

  it('tells anyone who helps, where and with what, and neither whom to write to nor who is planned', async () => {
    const host = await givenSubProcessor(portal, exampleFacts('Offentlig Drift A/S', { serviceIds: [booking] }));
    await givenSubProcessor(portal, exampleFacts('Bagved AB', { country: 'SE' }), { parentId: host });
    await givenSubProcessor(portal, exampleFacts('Hemmelig Plan ApS', { serviceIds: [booking] }), {
      status: 'planned',
    });

    const danish = await nobody(portal).get('/sub-processors').expect(200);
    expect(danish.text).toMatch(/Bagved AB[^]*Sverige|Offentlig Drift A\/S[^]*Danmark[^]*Drift af servere/);
    expect(danish.text).not.toMatch(/Hemmelig Plan|privacy@sub-processor|99000025|Acme A\/S/);
    const english = await nobody(portal).get('/sub-processors?lang=en').expect(200);
    expect(english.text).toContain('Operation of servers');
  });
});
