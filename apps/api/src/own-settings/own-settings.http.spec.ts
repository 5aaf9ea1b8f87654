import { givenCustomer } from '../customers/testing/given-customer.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenMember, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const path = '/api/app/settings';
const åse = { kind: 'privacy', name: 'Åse Ørum', title: null, email: 'aase@example.test', phone: '+45 57 00 00 00' };

describe('a customer’s own settings', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('are read and changed by its admin, recorded in its own ledger, and nobody else’s change with them', async () => {
    const acme = await givenCustomer(portal, 'Acme A/S');
    const umbrella = await givenCustomer(portal, 'Umbrella ApS');
    const admin = await givenMember(portal, acme, ['admin']);
    const other = await givenMember(portal, umbrella, ['admin']);
    const before = await other.get(path).expect(200);

    const { body } = await admin.get(path).expect(200);
    expect(body).toMatchObject({
      name: 'Acme A/S',
      locale: 'da',
      contacts: [{ kind: 'signatory' }, { kind: 'privacy' }],
    });

    await admin.put(path, { locale: 'en', contacts: [åse], revision: body.revision }).expect(200);
    expect((await admin.get(path).expect(200)).body).toEqual({ ...body, locale: 'en', contacts: [åse], revision: 2 });
    expect((await other.get(path).expect(200)).body).toEqual(before.body);
    const told = await portal.sql(`select 1 from app.mails where tenant_id = $1 and template = 'contact-removed'`, [
      acme.id,
    ]);
    expect(told).toHaveLength(new Set(body.contacts.map(({ email }: { email: string }) => email)).size);
    const events = await portal.sql(`select type, data from app.audit_events where tenant_id = $1`, [acme.id]);
    expect(events).toMatchObject([
      {
        type: 'own-settings.changed',
        data: { before: { locale: 'da' }, after: { locale: 'en', contacts: { count: 1 } } },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Åse|aase|57 00/);
  });

  it.each([
    ['name', { name: 'Another A/S' }],
    ['tenantId', { tenantId: '0199aaaa-0000-7000-8000-000000000001' }],
    ['locale', { locale: 'de' }],
    ['contacts', { contacts: [{ ...åse, email: 'nobody' }] }],
    ['a telephone number', { contacts: [{ ...åse, phone: 'abc' }] }],
    ['a contact on two lines', { contacts: [{ ...åse, name: 'Åse\nØrum' }] }],
  ])('refuse %s', async (_what, wrong) => {
    const admin = await givenMember(portal, await givenCustomer(portal, 'Initech'), ['admin']);
    await admin.put(path, { locale: 'da', contacts: [], revision: 1, ...wrong }).expect(422);
  });

  it('show a telephone number from before they were looked at', async () => {
    const tenant = await givenCustomer(portal, 'Umbra');
    const admin = await givenMember(portal, tenant, ['admin']);
    await admin.put(path, { locale: 'da', contacts: [åse], revision: 1 }).expect(200);
    await portal.sql(`update app.contacts set phone = 'abc' where tenant_id = $1`, [tenant.id]);
    const { body } = await admin.get(path).expect(200);
    expect(body.contacts).toMatchObject([{ phone: 'abc' }]);
  });

  it('are not for other members, staff or nobody', async () => {
    const viewer = await givenMember(portal, await givenCustomer(portal, 'Hooli'), ['viewer', 'privacy', 'signatory']);
    const owner = await givenStaff(portal);
    await viewer.put(path, { locale: 'da', contacts: [], revision: 1 }).expect(403);
    await viewer.get(path).expect(403);
    await owner.get(path).expect(403);
    await nobody(portal).get(path).expect(401);
  });
});
