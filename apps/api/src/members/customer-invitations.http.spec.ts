import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import type { Caller } from '../testing/caller.js';
import { Portal } from '../testing/portal.js';
import { collectMails, type Mails } from './testing/collect-mails.js';

describe('the open invitations of a customer', () => {
  let portal: Portal;
  let acme: Tenant;
  let bolt: Tenant;
  let staff: Caller;
  let mails: Mails;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    mails = collectMails(portal);
  });
  beforeEach(async () => {
    acme = await givenTenant(portal, 'Acme');
    bolt = await givenTenant(portal, 'Bolt');
  });
  afterAll(() => portal.stop());

  const of = (tenant: Tenant) => `/api/staff/customers/${tenant.id}/invitations`;
  const listed = async (tenant = acme) => (await staff.get(of(tenant)).expect(200)).body.items;
  const invited = async (email: string): Promise<string> => (await staff.post(of(acme), { email }).expect(201)).body.id;
  const mailsTo = (email: string) =>
    portal.sql<{ id: string; status: string }>(`select id, status from app.mails where to_email = $1 order by id`, [
      email,
    ]);

  it('are shown to staff, sent again with a fresh link, and withdrawn', async () => {
    const id = await invited('karen@acme.example');
    expect(await listed()).toMatchObject([{ id, email: 'karen@acme.example', mailFault: null }]);
    portal.clock.forward(3 * 86_400);
    const { body: fresh } = await staff.post(`${of(acme)}/${id}/sending`).expect(201);
    expect(await listed()).toMatchObject([{ id: fresh.id, roles: ['admin', 'privacy'] }]);
    expect(await mailsTo('karen@acme.example')).toHaveLength(2);
    await staff.post(`${of(acme)}/${id}/sending`).expect(404);
    await staff.delete(`${of(acme)}/${fresh.id}`).expect(204);
    expect(await listed()).toEqual([]);
    const events = await portal.sql(`select type from app.audit_events where tenant_id = $1 order by id`, [acme.id]);
    expect(events.map(({ type }) => type)).toEqual(['member.invited', 'invitation.resent', 'invitation.withdrawn']);
  });

  it('say that the mail came back, until it is sent again', async () => {
    const id = await invited('gone@acme.example');
    await portal.sql(
      `update app.mails set status = 'bounced', status_detail = '5.1.1 No such user', settled_at = now() where about_id = $1`,
      [id],
    );
    expect(await listed()).toMatchObject([
      { mailFault: { kind: 'bounced', email: 'gone@acme.example', words: '5.1.1 No such user' } },
    ]);
    const admin = await givenMember(portal, acme, ['admin']);
    const { body: own } = await admin.get('/api/app/invitations').expect(200);
    expect(own.items).toMatchObject([{ mailFault: { kind: 'bounced' } }]);
    const { body: fresh } = await admin.post(`/api/app/invitations/${id}/sending`).expect(201);
    const { body: later } = await admin.get('/api/app/invitations').expect(200);
    expect(later.items).toMatchObject([{ id: fresh.id, mailFault: null }]);
  });

  it('of the vendor say again that the vendor invites; a customer’s administrator makes one its own', async () => {
    const id = await invited('karen@acme.example');
    const sender = () => mails.last()?.data['sender'];
    const first = sender();
    const { body: fresh } = await staff.post(`${of(acme)}/${id}/sending`).expect(201);
    expect(sender()).toBe(first);
    expect(mails.last()?.data).toMatchObject({ byVendor: true, organisation: 'Acme' });
    const admin = await givenMember(portal, acme, ['admin']);
    await staff.post(`${of(acme)}/${fresh.id}/sending`).expect(409);
    await admin.post(`/api/app/invitations/${fresh.id}/sending`).expect(201);
    expect(mails.last()?.data).toMatchObject({ byVendor: false, sender: 'Acme' });
  });

  it('of the customer are neither shown to staff, nor sent again, nor withdrawn by them', async () => {
    const admin = await givenMember(portal, acme, ['admin']);
    const { body } = await admin.post('/api/app/invitations', { email: 'own@acme.example', roles: ['admin'] });
    expect(await listed()).toEqual([]);
    await staff.post(`${of(acme)}/${body.id}/sending`).expect(404);
    await staff.delete(`${of(acme)}/${body.id}`).expect(404);
    expect((await admin.get('/api/app/invitations').expect(200)).body.items).toMatchObject([{ id: body.id }]);
  });

  it('of staff are sent again by owners', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const { body } = await owner.post('/api/staff/invitations', { email: 'ny@vendor.example', roles: ['router'] });
    await staff.post(`/api/staff/invitations/${body.id}/sending`).expect(403);
    await owner.post(`/api/staff/invitations/${body.id}/sending`).expect(201);
    expect(await mailsTo('ny@vendor.example')).toHaveLength(2);
  });

  it('are nobody else’s', async () => {
    const id = await invited('else@acme.example');
    for (const path of [`${of(bolt)}/${id}/sending`, `${of(acme)}/${newId()}/sending`])
      await staff.post(path).expect(404);
    await staff.delete(`${of(bolt)}/${id}`).expect(404);
    const stranger = await givenMember(portal, bolt, ['admin']);
    await stranger.post(`/api/app/invitations/${id}/sending`).expect(404);
    await (await givenStaff(portal, ['auditor'])).post(`${of(acme)}/${id}/sending`).expect(403);
    await (await givenMember(portal, acme)).get(of(acme)).expect(403);
    await nobody(portal).get(of(acme)).expect(401);
  });
});
