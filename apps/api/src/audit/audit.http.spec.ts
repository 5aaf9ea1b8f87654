import { Browser } from '../identity/testing/browser.js';
import { givenAccount } from '../identity/testing/given-account.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { givenCustomer } from '../customers/testing/given-customer.js';
import { givenMember, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { SealAudit } from './seal-audit.js';

describe('what happened', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('is shown to owners and auditors with who did it, and filtered', async () => {
    const owner = await givenStaff(portal, ['owner'], 'Olga Owner');
    await owner.put('/api/staff/processor-profile', { ...exampleProfile, revision: 1 }).expect(200);
    await portal.get(SealAudit).run();
    const auditor = await givenStaff(portal, ['auditor']);
    const { body } = await auditor.get('/api/staff/audit?kind=processor-profile.').expect(200);
    expect(body.items).toMatchObject([{ type: 'processor-profile.changed', actorName: 'Olga Owner', sealed: true }]);
    const none = await auditor.get('/api/staff/audit?kind=nothing.').expect(200);
    expect(none.body.items).toEqual([]);
    const past = await auditor.get('/api/staff/audit?to=2020-01-01').expect(200);
    expect(past.body.items).toEqual([]);
    for (const path of ['?from=', '?to=', '/export?from='])
      await auditor.get(`/api/staff/audit${path}0000-01-01`).expect(422);
  });

  it('shows a customer its own, and never asks whose', async () => {
    const [acme, bolt] = [await givenCustomer(portal, 'Acme Canary'), await givenCustomer(portal, 'Bolt Canary')];
    const owner = await givenStaff(portal);
    for (const tenant of [acme, bolt])
      await owner.post(`/api/staff/customers/${tenant.id}/ending`, { reason: tenant.name }).expect(201);
    const member = await givenMember(portal, acme, ['admin']);
    const { body, text } = await member.get('/api/app/audit').expect(200);
    expect(body.items).toMatchObject([{ type: 'customer.ended', tenantName: 'Acme Canary', actorName: null }]);
    expect(text).not.toContain('Bolt');
    await member.get(`/api/app/audit?tenantId=${bolt.id}`).expect(422);
  });

  it("shows what people do with their accounts as nobody's but theirs", async () => {
    const [acme, bolt] = [await givenCustomer(portal, 'Acme Kunde'), await givenCustomer(portal, 'Bolt Kunde')];
    const house = { id: HOUSE_TENANT_ID, name: 'Huset' };
    const adviser = await givenAccount(portal, { name: 'Ida Rådgiver', memberOf: [acme, bolt] });
    await new Browser(portal).submit('/sign-in', { email: adviser.email, password: adviser.password });
    const auditor = await givenStaff(portal, ['auditor']);
    const signIns = async (path: string) =>
      (await auditor.get(`/api/staff/audit?kind=sign-in.succeeded&${path}`).expect(200)).body.items;
    expect(await signIns(`subjectId=${adviser.id}`)).toMatchObject([{ tenantName: null, actorName: 'Ida Rådgiver' }]);
    for (const { id } of [acme, bolt, house]) expect(await signIns(`tenantId=${id}`)).toEqual([]);
    for (const tenant of [acme, bolt, house]) {
      const member = await givenMember(portal, tenant, ['admin']);
      const { body } = await member.get('/api/app/audit?kind=sign-in.').expect(200);
      expect(body.items).toEqual([]);
    }
  });

  it('is not for everyone', async () => {
    await (await givenStaff(portal, ['compliance'])).get('/api/staff/audit').expect(403);
    await nobody(portal).get('/api/staff/audit').expect(401);
    await nobody(portal).get('/api/app/audit').expect(401);
  });
});
