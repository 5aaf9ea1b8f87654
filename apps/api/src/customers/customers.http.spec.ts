import { encodeCursor } from '../platform/cursor.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenMember, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { customer, unchanged } from './customers.schema.js';
import { givenCustomer, givenService, type GivenService } from './testing/given-customer.js';

const factsOf = (service: GivenService, registrationNumber = '42497762') => ({
  name: 'Ærø Færgetrafik',
  registrationNumber,
  address: 'Vestergade 1, 5970 Ærøskøbing',
  country: 'DK',
  locale: 'da',
  authorisation: 'specific',
  noticeDays: 45,
  serviceIds: [service.id],
  contacts: [{ kind: 'privacy', name: 'Åse Ørum', title: null, email: 'aase@example.test', phone: null }],
});

describe('customers', () => {
  let portal: Portal;
  let booking: GivenService;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    await givenProfile(portal);
    booking = await givenService(portal, 'booking');
  });
  afterAll(() => portal.stop());

  it('are added, read, changed with services and contacts as whole lists, and ended, each recorded', async () => {
    const compliance = await givenStaff(portal, ['compliance']);
    const { body: added } = await compliance.post('/api/staff/customers', factsOf(booking)).expect(201);
    expect(added).toMatchObject({ ...factsOf(booking), status: 'active', services: [{ code: 'booking' }] });

    const changed = { ...factsOf(booking), name: 'Ærø Færger', serviceIds: [], contacts: [], revision: added.revision };
    const { body } = await compliance.put(`/api/staff/customers/${added.id}`, changed).expect(200);
    expect(body).toMatchObject({ ...changed, revision: 2 });

    await compliance.post(`/api/staff/customers/${added.id}/ending`, { reason: 'Opsagt' }).expect(201);
    await compliance.post(`/api/staff/customers/${added.id}/ending`, { reason: 'Igen' }).expect(409);
    const { body: read } = await compliance.get(`/api/staff/customers/${added.id}`).expect(200);
    expect(read.status).toBe('ended');
    const events = await portal.sql(`select type, data from app.audit_events where tenant_id = $1 order by id`, [
      added.id,
    ]);
    expect(events.map(({ type }) => type)).toEqual(['customer.added', 'customer.changed', 'customer.ended']);
    expect(events[1]).toMatchObject({
      data: {
        before: { name: 'Ærø Færgetrafik', contacts: { count: 1 } },
        after: { name: 'Ærø Færger', contacts: { count: 0 } },
      },
    });
    expect(JSON.stringify(events)).not.toMatch(/Åse|aase/);
  });

  it('are not changed from a state that is gone: what somebody else wrote meanwhile stays', async () => {
    const owner = await givenStaff(portal);
    const acme = await givenCustomer(portal, 'Vestas Vest A/S');
    const admin = await givenMember(portal, acme, ['admin']);
    const path = `/api/staff/customers/${acme.id}`;
    const read = unchanged(customer.parse((await owner.get(path)).body));
    const own = (await admin.get('/api/app/settings')).body;
    const newest = [{ kind: 'privacy', name: 'Ny', title: null, email: 'ny@example.test', phone: null }];
    await admin.put('/api/app/settings', { locale: 'da', contacts: newest, revision: own.revision }).expect(200);

    const late = await owner.put(path, { ...read, name: 'Vestas Nord A/S' }).expect(409);
    const lateOwn = await admin.put('/api/app/settings', { locale: 'da', contacts: [], revision: own.revision });

    expect([late.body.title, lateOwn.status]).toEqual(['changed_meanwhile', 409]);
    expect((await owner.get(path)).body).toMatchObject({ name: 'Vestas Vest A/S', contacts: newest, revision: 2 });
  });

  it('keep their number: of two who add it at once one succeeds, and a change does not take it', async () => {
    const owner = await givenStaff(portal);
    const add = () => owner.post('/api/staff/customers', factsOf(booking, '10150817'));
    const added = await Promise.all([add(), add(), add()]);
    expect(added.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const other = await givenCustomer(portal, 'Beta ApS');
    const read = unchanged(customer.parse((await owner.get(`/api/staff/customers/${other.id}`)).body));
    const taken = await owner.put(`/api/staff/customers/${other.id}`, { ...read, registrationNumber: '10150817' });
    expect([taken.status, taken.body.title]).toEqual([409, 'customer_exists']);
  });

  it('cannot share a registration number', async () => {
    const owner = await givenStaff(portal);
    await owner.post('/api/staff/customers', factsOf(booking, '99039612')).expect(201);
    const { body } = await owner.post('/api/staff/customers', factsOf(booking, '99039612')).expect(409);
    expect(body.title).toBe('customer_exists');
  });

  it.each([
    ['registrationNumber', { registrationNumber: '42497763' }],
    ['noticeDays', { noticeDays: 0 }],
    ['contacts.0.email', { contacts: [{ kind: 'privacy', name: 'A', title: null, email: 'nobody', phone: null }] }],
    ['contacts.0.phone', { contacts: [{ kind: 'privacy', name: 'A', title: null, email: 'a@b.test', phone: 'abc' }] }],
    ['name', { name: 'Acme A/S\nBolt ApS' }],
    ['address', { address: 'Havnen 1\r\n8000 Aarhus' }],
    ['contacts.0.name', { contacts: [{ kind: 'privacy', name: 'A\tB', title: null, email: 'a@b.test', phone: null }] }],
    ['tenantId', { tenantId: newId() }],
  ])('refuse a wrong %s', async (path, wrong) => {
    const owner = await givenStaff(portal);
    const { body } = await owner.post('/api/staff/customers', { ...factsOf(booking), ...wrong }).expect(422);
    expect(body.errors[0].path).toBe(path);
  });

  it('have a Danish number kept as its digits, however it was written', async () => {
    const owner = await givenStaff(portal);
    const { body } = await owner.post('/api/staff/customers', factsOf(booking, 'DK 25 31 37 63')).expect(201);
    expect(body.registrationNumber).toBe('25313763');
    const found = await owner.get('/api/staff/customers?search=DK25313763').expect(200);
    expect(found.body.items).toMatchObject([{ id: body.id }]);
  });

  it('are found by words of name or number, by service and by page', async () => {
    const owner = await givenStaff(portal);
    const crm = await givenService(portal, 'crm');
    for (let index = 0; index < 52; index++)
      await givenCustomer(portal, `Zebra ${String(index).padStart(2, '0')}`, { services: [crm] });

    const first = await owner.get('/api/staff/customers?search=zebra').expect(200);
    expect(first.body.items).toHaveLength(50);
    const second = await owner.get(`/api/staff/customers?search=zebra&cursor=${first.body.next}`).expect(200);
    expect(second.body.items).toMatchObject([{ name: 'Zebra 50' }, { name: 'Zebra 51' }]);
    expect(second.body.next).toBeNull();
    const byWord = await owner.get('/api/staff/customers?search=07%20ebr').expect(200);
    expect(byWord.body.items).toMatchObject([{ name: 'Zebra 07' }]);
    const byService = await owner.get(`/api/staff/customers?serviceId=${crm.id}&search=Zebra 07`).expect(200);
    expect(byService.body.items).toMatchObject([{ name: 'Zebra 07', services: ['crm'] }]);
    const noPlace = encodeCursor(['Zebra', 'no id']);
    for (const cursor of ['rubbish', noPlace]) await owner.get(`/api/staff/customers?cursor=${cursor}`).expect(422);
  });

  it('are not for routers, who find whom they route to in the inbox; nor for customers or nobody', async () => {
    const router = await givenStaff(portal, ['router']);
    const auditor = await givenStaff(portal, ['auditor']);
    const acme = await givenCustomer(portal, 'Acme A/S');
    const member = await givenMember(portal, acme);
    await router.post('/api/staff/customers', factsOf(booking)).expect(403);
    const reads = ['customers', `customers/${acme.id}`, `customers/${acme.id}/members`, 'customer-export', 'services'];
    for (const path of reads) {
      await auditor.get(`/api/staff/${path}`).expect(200);
      await router.get(`/api/staff/${path}`).expect(403);
    }
    const found = await router.get('/api/staff/inbox-customers?q=acme').expect(200);
    expect(found.body.items).toMatchObject([{ name: 'Acme A/S' }]);
    await member.get(`/api/staff/customers/${acme.id}`).expect(403);
    await nobody(portal).get('/api/staff/customers').expect(401);
    await auditor.get(`/api/staff/customers/${newId()}`).expect(404);
    await auditor.get('/api/staff/customers/not-an-id').expect(404);
  });
});
