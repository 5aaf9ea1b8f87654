import { givenSigned } from '../agreements/testing/given-agreement.js';
import { customer, unchanged } from '../customers/customers.schema.js';
import { Browser } from '../identity/testing/browser.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { collectMails, type Mails } from './testing/collect-mails.js';

describe('the first administrator of a customer', () => {
  let portal: Portal;
  let mails: Mails;
  let staff: Caller;
  let acme: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    mails = collectMails(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  beforeEach(async () => {
    acme = await givenTenant(portal, 'Acme A/S');
    mails.clear();
  });
  afterAll(() => portal.stop());

  const newcomer = { name: 'Nina Ny', password: 'seks tamme pelikaner' };
  const address = () => `nina.${newId()}@example.test`;
  const invite = (email: string, tenant = acme) =>
    staff.post(`/api/staff/customers/${tenant.id}/invitations`, { email });
  const roles = async () =>
    (await portal.sql<{ roles: string[] }>(`select roles from app.memberships where tenant_id = $1`, [acme.id])).map(
      (one) => one.roles,
    );

  it('is invited by staff, and can answer notices and inquiries, too', async () => {
    await invite(address()).expect(201);
    await new Browser(portal).submit(mails.lastPath(), newcomer);
    expect(await roles()).toEqual([['admin', 'privacy']]);
  });

  it('has the roles that staff name, administrator among them', async () => {
    const path = `/api/staff/customers/${acme.id}/invitations`;
    await staff.post(path, { email: address(), roles: ['privacy'] }).expect(422);
    await staff.post(path, { email: address(), roles: ['admin', 'signatory'] }).expect(201);
    await new Browser(portal).submit(mails.lastPath(), newcomer);
    expect(await roles()).toEqual([['admin', 'signatory']]);
  });

  it('is invited by the vendor, and told so by mail and page; whom it invites itself is invited by the customer', async () => {
    await invite(address()).expect(201);
    const said = 'Flex4Business ApS inviterer dig som administrator for Acme A/S';
    expect((await nobody(portal).get(mails.lastPath()).expect(200)).text).toContain(said);
    expect(mails.last()).toMatchObject({
      template: 'invitation',
      data: { sender: 'Flex4Business ApS', byVendor: true },
    });
    await new Browser(portal).submit(mails.lastPath(), newcomer);
    const administrator = await givenMember(portal, acme, ['admin']);
    await administrator.post('/api/app/invitations', { email: address(), roles: ['viewer'] }).expect(201);
    expect((await nobody(portal).get(mails.lastPath()).expect(200)).text).toContain('Acme A/S har inviteret dig');
    expect(mails.last()).toMatchObject({ data: { sender: 'Acme A/S', byVendor: false } });
  });

  it('is the only one whom staff let in: the customer has an administrator, so it decides', async () => {
    await invite(address()).expect(201);
    await new Browser(portal).submit(mails.lastPath(), newcomer);
    const answer = await invite(address()).expect(409);
    expect(answer.body.type).toContain('has_administrator');
  });

  it('is one, however many are invited: a newer invitation voids the older, also to another address', async () => {
    await invite(address()).expect(201);
    const first = mails.lastPath();
    await Promise.all([invite(address()).expect(201), invite(address()).expect(201)]);
    await nobody(portal).get(first).expect(410);
    const open = await portal.sql(`select 1 from app.account_links where tenant_id = $1`, [acme.id]);
    expect(open).toHaveLength(1);
  });

  it('is named to every contact of the customer, once each', async () => {
    const contact = (kind: string, email: string) =>
      portal.sql(`insert into app.contacts (tenant_id, id, kind, name, email) values ($1, $2, $3, 'Kirsten', $4)`, [
        acme.id,
        newId(),
        kind,
        email,
      ]);
    await contact('signatory', 'kirsten@acme.example');
    await contact('privacy', 'Kirsten@acme.example');
    await contact('general', 'post@acme.example');
    const email = address();
    const { body } = await invite(email).expect(201);
    const told = await portal.sql(
      `select lower(to_email) as email, about_id from app.mails where tenant_id = $1 and template = 'administrator-invited' order by 1`,
      [acme.id],
    );
    expect(told).toEqual([
      { email: 'kirsten@acme.example', about_id: body.id },
      { email: 'post@acme.example', about_id: body.id },
    ]);
    expect(mails.last()).toMatchObject({
      data: { invited: email, organisation: 'Acme A/S', roles: 'administrator og databeskyttelse' },
    });
  });

  it('is named also to who was a contact until lately and to who signed, so that nobody changes the contacts first', async () => {
    const { tenant } = await givenSigned(portal);
    const { body: before } = await staff.get(`/api/staff/customers/${tenant.id}`).expect(200);
    const contacts = [{ kind: 'privacy', name: 'Ny', title: null, email: 'ny@elsewhere.example', phone: null }];
    const changed = { ...unchanged(customer.parse(before)), contacts };
    await staff.put(`/api/staff/customers/${tenant.id}`, changed).expect(200);
    const told = (template: string) =>
      portal.sql(
        `select distinct lower(to_email) as email from app.mails where tenant_id = $1 and template = $2 order by 1`,
        [tenant.id, template],
      );
    const former = before.contacts.map(({ email }: { email: string }) => ({ email: email.toLowerCase() }));
    expect(await told('contact-removed')).toEqual(former);
    await invite(address(), tenant).expect(201);
    expect(await told('administrator-invited')).toEqual(
      expect.arrayContaining([...former, { email: 'ny@elsewhere.example' }]),
    );

    portal.clock.forward(91 * 86_400);
    await portal.sql(`delete from app.mails where tenant_id = $1 and template = 'administrator-invited'`, [tenant.id]);
    await invite(address(), tenant).expect(201);
    const [signer] = await portal.sql(`select email from app.agreement_signers where tenant_id = $1`, [tenant.id]);
    expect(await told('administrator-invited')).toEqual(
      expect.arrayContaining([{ email: 'ny@elsewhere.example' }, signer]),
    );
  });

  it('is not given to the vendor itself, to a customer that has left, or to nobody', async () => {
    await invite(address(), await givenHouse(portal)).expect(409);
    await portal.sql(`update app.tenants set status = 'ended' where id = $1`, [acme.id]);
    await invite(address()).expect(409);
    await invite(address(), { id: newId(), name: '' }).expect(404);
    expect(mails.last()).toBeUndefined();
  });

  it('is no member already', async () => {
    await givenMember(portal, acme, ['viewer'], 'Vera Viser');
    const [vera] = await portal.sql<{ email: string }>(`select email from app.people where name = 'Vera Viser'`);
    await invite(vera?.email ?? '').expect(409);
  });
});
