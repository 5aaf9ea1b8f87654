import { givenHouse, givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { exampleProfile } from './example-profile.js';

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

    await owner.put('/api/staff/processor-profile', exampleProfile).expect(200);

    const answer = await auditor.get('/api/staff/processor-profile').expect(200);
    expect(answer.body).toEqual(exampleProfile);
    const [event] = await portal.sql(
      `select type, data, actor_kind from app.audit_events where type = 'processor-profile.changed'`,
    );
    expect(event).toMatchObject({ data: { before: null, after: exampleProfile }, actor_kind: 'person' });
  });

  it('refuses a wrong value and names the field', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const answer = await owner.put('/api/staff/processor-profile', { ...exampleProfile, accent: 'blue' }).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'accent' })]);
  });

  it('is not changed by other staff, by customers or by nobody', async () => {
    const compliance = await givenStaff(portal, ['compliance']);
    const member = await givenMember(portal, await givenTenant(portal, 'Acme A/S'));
    await compliance.put('/api/staff/processor-profile', exampleProfile).expect(403);
    await member.put('/api/staff/processor-profile', exampleProfile).expect(403);
    await nobody(portal).put('/api/staff/processor-profile', exampleProfile).expect(401);
  });

  it('is not changed by a form on another site', async () => {
    const owner = await givenStaff(portal, ['owner']);
    await owner.put('/api/staff/processor-profile', exampleProfile).set('sec-fetch-site', 'cross-site').expect(403);
    await owner.put('/api/staff/processor-profile', exampleProfile).set('x-csrf-token', 'guess').expect(403);
  });
});
