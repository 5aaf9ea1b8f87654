import { givenCustomer, givenService } from '../customers/testing/given-customer.js';
import { givenHouse, givenMember, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const check = '/api/staff/customer-import-checks';
const imports = '/api/staff/customer-imports';
const heading = 'name;registration_number;address;services;signatory_name;signatory_email';

/** Numbers with a valid check digit, one for each index (modulus 11). */
function cvr(index: number): string {
  for (let number = 30_000_000 + index * 20; ; number++) {
    const sum = [2, 7, 6, 5, 4, 3, 2, 1].reduce((total, weight, at) => total + weight * Number(String(number)[at]), 0);
    if (sum % 11 === 0) return String(number);
  }
}
const row = (index: number, name = `Kunde ${index}`) =>
  `${name};${cvr(index)};Vej ${index}, 4000 Roskilde;booking;Åse Ørum;aase.${index}@example.test`;

describe('customer files', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    await givenService(portal, 'booking');
  });
  afterAll(() => portal.stop());
  const count = async () => Number((await portal.sql<{ n: string }>(`select count(*) as n from app.tenants`))[0]?.n);

  it('are checked without a trace, then imported as checked, and once', async () => {
    const compliance = await givenStaff(portal, ['compliance']);
    const file = [heading, row(1), row(2), row(3).replace(cvr(3), '12345678')].join('\n');
    const before = await count();

    const { body: checked } = await compliance.post(check, { file }).expect(201);
    expect(checked.rows).toMatchObject([
      { outcome: 'new' },
      { outcome: 'new' },
      {
        line: 4,
        outcome: 'refused',
        faults: [{ column: 'registration_number', code: 'number', value: '12345678' }],
      },
    ]);
    expect(await count()).toBe(before);

    const batch = { file, batch: 0, fingerprint: checked.batches[0] };
    await compliance.post(imports, batch).expect(201, { added: 2, changed: 0 });
    await compliance.post(imports, batch).expect(201, { added: 0, changed: 0 });
    expect(await count()).toBe(before + 2);

    const { body: list } = await compliance.get(`/api/staff/customers?search=${cvr(1)}`).expect(200);
    const { body: read } = await compliance.get(`/api/staff/customers/${list.items[0].id}`).expect(200);
    expect(read).toMatchObject({
      name: 'Kunde 1',
      noticeDays: 30,
      services: [{ code: 'booking' }],
      contacts: [{ kind: 'signatory', name: 'Åse Ørum', email: 'aase.1@example.test' }],
    });
    const events = await portal.sql(`select type from app.audit_events where tenant_id = $1`, [read.id]);
    expect(events).toEqual([{ type: 'customer.added' }]);
  });

  it('change only what they say otherwise', async () => {
    const owner = await givenStaff(portal);
    const add = [heading, row(11), row(12)].join('\n');
    const { body: first } = await owner.post(check, { file: add }).expect(201);
    await owner.post(imports, { file: add, batch: 0, fingerprint: first.batches[0] }).expect(201);

    const file = [heading, row(11), row(12, 'Nyt navn')].join('\n');
    const { body: checked } = await owner.post(check, { file }).expect(201);
    expect(checked.rows).toMatchObject([
      { outcome: 'unchanged', changes: [] },
      { outcome: 'changed', changes: ['name'] },
    ]);
    await owner
      .post(imports, { file, batch: 0, fingerprint: checked.batches[0] })
      .expect(201, { added: 0, changed: 1 });
  });

  it('are not imported when anything has changed since the check', async () => {
    const owner = await givenStaff(portal);
    const file = [heading, row(21), row(22)].join('\n');
    const { body: checked } = await owner.post(check, { file }).expect(201);
    const otherFile = [heading, row(21), row(22, 'Et andet navn')].join('\n');
    const fingerprint = checked.batches[0];
    const { body } = await owner.post(imports, { file: otherFile, batch: 0, fingerprint }).expect(409);
    expect(body.title).toBe('import_changed');

    await givenCustomer(portal, 'Kom i mellemtiden');
    await portal.sql(`update app.tenants set registration_number = $1 where name = 'Kom i mellemtiden'`, [cvr(22)]);
    await owner.post(imports, { file, batch: 0, fingerprint }).expect(409);
    expect(await portal.sql(`select 1 from app.tenants where registration_number = $1`, [cvr(21)])).toEqual([]);
  });

  it('are imported 500 rows at a time', async () => {
    const owner = await givenStaff(portal);
    const file = [heading, ...Array.from({ length: 620 }, (_, index) => row(1000 + index))].join('\n');
    const { body: checked } = await owner.post(check, { file }).expect(201);
    expect(checked.batches).toHaveLength(2);
    const [one, two] = checked.batches;
    await owner.post(imports, { file, batch: 0, fingerprint: one }).expect(201, { added: 500, changed: 0 });
    await owner.post(imports, { file, batch: 1, fingerprint: two }).expect(201, { added: 120, changed: 0 });
    await owner.post(imports, { file, batch: 2, fingerprint: two }).expect(201, { added: 0, changed: 0 });
  });

  it('come out as they would go in, by filter, recorded', async () => {
    const owner = await givenStaff(portal);
    const crm = await givenService(portal, 'crm');
    await givenCustomer(portal, 'Zebra ApS', { services: [crm] });
    const answer = await owner.get(`/api/staff/customer-export?serviceId=${crm.id}`).expect(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="customers.csv"');
    expect(answer.text).toMatch(/Zebra ApS;\d{8};/);
    expect(answer.text.trim().split('\r\n')).toHaveLength(2);
    expect(await portal.sql(`select data from app.audit_events where type = 'customers.exported'`)).toEqual([
      { data: { filter: { serviceId: crm.id }, rows: 1 } },
    ]);
  });

  it.each([
    ['file', { file: 'nothing' }],
    ['file', { file: `${heading}\n"x` }],
    ['tenantId', { file: `${heading}\n${row(1)}`, tenantId: 'x' }],
  ])('refuse a wrong %p', async (path, body) => {
    const owner = await givenStaff(portal);
    const answer = await owner.post(check, body).expect(422);
    expect(answer.body.errors[0].path).toBe(path);
  });

  it('are for those who keep customers', async () => {
    const router = await givenStaff(portal, ['router']);
    const member = await givenMember(portal, await givenCustomer(portal, 'Acme A/S'));
    const file = `${heading}\n${row(31)}`;
    const batch = { file, batch: 0, fingerprint: 'a'.repeat(64) };
    await router.post(check, { file }).expect(403);
    await router.post(imports, batch).expect(403);
    await router.get('/api/staff/customer-export').expect(403);
    await member.post(check, { file }).expect(403);
    await member.post(imports, batch).expect(403);
    await member.get('/api/staff/customer-export').expect(403);
    await nobody(portal).post(check, { file }).expect(401);
    await nobody(portal).get('/api/staff/customer-export').expect(401);
  });
});
