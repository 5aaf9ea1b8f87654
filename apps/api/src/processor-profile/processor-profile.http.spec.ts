import { givenHouse, givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { exampleProfile } from './example-profile.js';

const first = { ...exampleProfile, revision: 0 };

describe('the processor profile', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  it('is told by an owner, read by staff, and its change is recorded with before and after', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const auditor = await givenStaff(portal, ['auditor']);

    await owner.put('/api/staff/processor-profile', first).expect(200);

    const answer = await auditor.get('/api/staff/processor-profile').expect(200);
    expect(answer.body).toEqual({ ...exampleProfile, revision: 1 });
    const [event] = await portal.sql(
      `select type, data, actor_kind from app.audit_events where type = 'processor-profile.changed'`,
    );
    expect(event).toMatchObject({ data: { before: null, after: { name: exampleProfile.name } }, actor_kind: 'person' });
    expect(JSON.stringify(event)).not.toContain(exampleProfile.contactName);
    expect(JSON.stringify(event)).not.toContain(exampleProfile.email);
  });

  it('is not changed from a state that is gone, and the vendor’s own tenant goes by its name', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const { body } = await owner.get('/api/staff/processor-profile').expect(200);
    const renamed = { ...body, name: 'Nordvind ApS', address: 'Havnegade 2, 5000 Odense C' };
    await owner.put('/api/staff/processor-profile', renamed).expect(200);
    const late = await owner.put('/api/staff/processor-profile', { ...body, name: 'Sydvind ApS' }).expect(409);
    expect(late.body.title).toBe('changed_meanwhile');
    const [house] = await portal.sql(`select name, address from app.tenants where id = $1`, [HOUSE_TENANT_ID]);
    expect(house).toEqual({ name: 'Nordvind ApS', address: 'Havnegade 2, 5000 Odense C' });
  });

  it.each([
    ['closingDays.0', { closingDays: ['99-99'] }],
    ['closingDays.0', { closingDays: ['02-30'] }],
    [
      'supervisoryAuthority.url',
      { supervisoryAuthority: { ...exampleProfile.supervisoryAuthority, url: 'javascript:alert(1)' } },
    ],
  ])('refuses a wrong %s', async (path, wrong) => {
    const owner = await givenStaff(portal, ['owner']);
    const answer = await owner.put('/api/staff/processor-profile', { ...first, ...wrong }).expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
  });

  it('refuses a wrong value and names the field', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const answer = await owner.put('/api/staff/processor-profile', { ...first, accent: 'blue' }).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'accent' })]);
  });

  it('is not changed by other staff, by customers or by nobody', async () => {
    const compliance = await givenStaff(portal, ['compliance']);
    const member = await givenMember(portal, await givenTenant(portal, 'Acme A/S'));
    await compliance.put('/api/staff/processor-profile', first).expect(403);
    await member.put('/api/staff/processor-profile', first).expect(403);
    await nobody(portal).put('/api/staff/processor-profile', first).expect(401);
  });

  it('is not changed by a form on another site', async () => {
    const owner = await givenStaff(portal, ['owner']);
    await owner.put('/api/staff/processor-profile', first).set('sec-fetch-site', 'cross-site').expect(403);
    await owner.put('/api/staff/processor-profile', first).set('x-csrf-token', 'guess').expect(403);
    await owner.put('/api/staff/processor-profile', first).set('x-csrf-token', 'é'.repeat(43)).expect(403);
  });
});
