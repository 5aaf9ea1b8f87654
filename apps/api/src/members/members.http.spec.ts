import { Browser } from '../identity/testing/browser.js';
import { givenAccount } from '../identity/testing/given-account.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { newId } from '../platform/ids.js';
import { memberList } from './members.schema.js';
import { collectMails, type Mails } from './testing/collect-mails.js';

describe('the members of a customer', () => {
  let portal: Portal;
  let mails: Mails;
  let acme: Tenant;
  let admin: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    mails = collectMails(portal);
  });
  beforeEach(async () => {
    mails.clear();
    acme = await givenTenant(portal, 'Acme A/S');
    admin = await givenMember(portal, acme, ['admin'], 'Anne Admin');
  });
  afterAll(() => portal.stop());

  const newcomer = { name: 'Nina Ny', password: 'seks tamme pelikaner' };
  const address = () => `nina.${newId()}@example.test`;
  const members = async (caller = admin) =>
    memberList.parse((await caller.get('/api/app/members').expect(200)).body).items;
  const idOf = async (name: string) => (await members()).find((one) => one.name === name)?.id ?? '';
  const signsIn = async (email: string) => {
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email, password: newcomer.password });
    return browser;
  };

  it('come by invitation: a newcomer chooses name and password', async () => {
    const email = address();
    await admin.post('/api/app/invitations', { email: email.toUpperCase(), roles: ['privacy', 'viewer'] }).expect(201);
    expect(mails.last()).toMatchObject({ to: { email }, template: 'invitation', data: { organisation: 'Acme A/S' } });
    expect((await admin.get('/api/app/invitations')).body.items).toMatchObject([
      { email, roles: ['privacy', 'viewer'] },
    ]);
    const link = mails.lastPath();
    const page = await nobody(portal).get(link).expect(200);
    expect(page.text).toContain('Acme A/S');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect((await new Browser(portal).submit(link, { ...newcomer, name: ' ' })).status).toBe(422);
    const hidden = await new Browser(portal).submit(link, { ...newcomer, name: 'Karen\u202e' });
    expect([hidden.status, hidden.text]).toEqual([422, expect.stringContaining('kan trykkes i et dokument')]);
    expect((await new Browser(portal).submit(link, { ...newcomer, password: 'kort' })).status).toBe(422);
    expect(await members()).toHaveLength(1);

    const browser = new Browser(portal);
    const done = await browser.submit(link, newcomer);

    expect(done.headers['location']).toBe('/app');
    expect((await browser.get('/api/session')).body).toMatchObject({ person: { name: 'Nina Ny' }, tenantId: acme.id });
    const session = await (await signsIn(email)).get('/api/session');
    expect(session.body).toMatchObject({ person: { name: 'Nina Ny' }, tenantId: acme.id });
    expect(await members()).toMatchObject([
      { name: 'Anne Admin' },
      { name: 'Nina Ny', email, roles: ['privacy', 'viewer'] },
    ]);
    expect((await admin.get('/api/app/invitations')).body.items).toEqual([]);
    expect((await new Browser(portal).submit(link, newcomer)).status).toBe(410);
  });

  it('are invited once, by one mail, however many ask at the same time', async () => {
    const email = address();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => admin.post('/api/app/invitations', { email, roles: ['viewer'] })),
    );
    const statuses = answers.map(({ status }) => status);
    const sent = statuses.filter((status) => status === 201).length;
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect((await admin.get('/api/app/invitations')).body.items).toHaveLength(1);
    const events = await portal.sql(`select 1 from app.audit_events where tenant_id = $1 and type = 'member.invited'`, [
      acme.id,
    ]);
    const letters = await portal.sql(`select 1 from app.mails where to_email = $1`, [email]);
    expect([letters.length, events.length]).toEqual([sent, sent]);
    expect((await nobody(portal).get(mails.lastPath())).status).toBe(200);
  });

  it('come by invitation: who has an account says yes, and keeps name and password', async () => {
    const dpo = await givenAccount(portal, { name: 'Dorte DPO', memberOf: [await givenTenant(portal, 'Beta ApS')] });
    await admin.post('/api/app/invitations', { email: dpo.email, roles: ['privacy'] }).expect(201);
    const reader = new Browser(portal);
    const done = await reader.submit(mails.lastPath(), { name: 'Mallory', password: 'syv vilde svaner' });
    // Whoever reads the mail of somebody with an account is not signed in by it.
    expect(done.headers['location']).toBe('/invitation/accepted');
    expect(await reader.person()).toBeNull();
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: dpo.email, password: dpo.password });
    const session = await browser.get('/api/session');
    expect(session.body.person.name).toBe('Dorte DPO');
    expect(session.body.tenants).toMatchObject([{ name: 'Acme A/S' }, { name: 'Beta ApS' }]);
    await admin.post('/api/app/invitations', { email: dpo.email, roles: ['viewer'] }).expect(409);
  });

  it('come by invitation: who is signed in stays so, and finds the organisation open', async () => {
    const dpo = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Aa ApS')] });
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: dpo.email, password: dpo.password });
    await admin.post('/api/app/invitations', { email: dpo.email, roles: ['privacy'] }).expect(201);
    const done = await browser.submit(mails.lastPath(), {});
    expect(done.headers['location']).toBe('/app');
    expect((await browser.get('/api/session')).body).toMatchObject({ person: { id: dpo.id }, tenantId: acme.id });
  });

  it('come by invitation: in a browser where somebody else is signed in, that session ends', async () => {
    const other = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Beta ApS')] });
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: other.email, password: other.password });
    const before = new Browser(portal);
    for (const [name, value] of browser.cookies) before.cookies.set(name, value);
    await admin.post('/api/app/invitations', { email: address(), roles: ['viewer'] }).expect(201);
    await browser.submit(mails.lastPath(), newcomer);
    expect((await browser.get('/api/session')).body.person.name).toBe('Nina Ny');
    expect(await before.person()).toBeNull();
  });

  it('come by invitation once, however often the button is pressed at once', async () => {
    await admin.post('/api/app/invitations', { email: address(), roles: ['viewer'] }).expect(201);
    const link = mails.lastPath();
    const pressed = await Promise.all([1, 2, 3].map(() => new Browser(portal).submit(link, newcomer)));
    expect(pressed.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect(await members()).toHaveLength(2);
  });

  it('come by invitation to two customers at once: the slower link goes on working', async () => {
    const beta = await givenMember(portal, await givenTenant(portal, 'Beta ApS'), ['admin'], 'Bo Admin');
    const email = address();
    const links: string[] = [];
    for (const caller of [admin, beta]) {
      await caller.post('/api/app/invitations', { email, roles: ['viewer'] }).expect(201);
      links.push(mails.lastPath());
    }
    const press = (link: string) => new Browser(portal).submit(link, newcomer);
    const pressed = await Promise.all(links.map(press));
    // The slower one is told to try again where they met, and is simply taken where the other was done.
    const statuses = pressed.map(({ status }) => status).sort();
    expect([
      [303, 409],
      [303, 303],
    ]).toContainEqual(statuses);
    const again = links.filter((_, index) => pressed[index]?.status === 409);
    for (const link of again) expect((await press(link)).status).toBe(303);
    expect((await (await signsIn(email)).get('/api/session')).body.tenants).toHaveLength(2);
  });

  it('are not told who elsewhere has an account', async () => {
    const elsewhere = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Beta ApS')] });
    const invite = async (email: string) => {
      const answer = await admin.post('/api/app/invitations', { email, roles: ['viewer'] }).expect(201);
      const listed = (await admin.get('/api/app/invitations')).body.items[0];
      return { keys: Object.keys(answer.body), listed: Object.keys(listed) };
    };
    expect(await invite(elsewhere.email)).toEqual(await invite(address()));
  });

  it('are invited by a link that a newer one replaces, that is over after seven days, and that can be taken back', async () => {
    const email = address();
    const invite = () => admin.post('/api/app/invitations', { email, roles: ['viewer'] }).expect(201);
    await invite();
    const first = mails.lastPath();
    await invite();
    await nobody(portal).get(first).expect(410);
    await nobody(portal).get(mails.lastPath()).expect(200);
    portal.clock.forward(7 * 24 * 3600);
    await nobody(portal).get(mails.lastPath()).expect(410);
    const { body } = await invite();
    const stranger = await givenMember(portal, await givenTenant(portal, 'Beta ApS'), ['admin']);
    await stranger.delete(`/api/app/invitations/${body.id}`).expect(404);
    await admin.delete(`/api/app/invitations/${body.id}`).expect(204);
    expect((await new Browser(portal).submit(mails.lastPath(), newcomer)).status).toBe(410);
  });

  it('are invited in any number; the list says when it does not show them all', async () => {
    await portal.sql(
      `insert into app.account_links (id, purpose, token_hash, email, tenant_id, roles, created_at, expires_at)
       select gen_random_uuid(), 'invitation', sha256((n || 'many')::bytea), n || '@example.test', $1::uuid, '{viewer}', $2, $3
       from generate_series(1, 201) n`,
      [acme.id, portal.clock.now(), '2099-01-01'],
    );
    const { body } = await admin.get('/api/app/invitations').expect(200);
    expect([body.items.length, body.isCut]).toEqual([200, true]);
  });

  it('lose and gain what their roles open, at once', async () => {
    const viewer = await givenMember(portal, acme, ['viewer'], 'Vera Viser');
    await viewer.get('/api/app/members').expect(403);
    const id = await idOf('Vera Viser');
    await admin.put(`/api/app/members/${id}/roles`, { roles: ['admin'] }).expect(204);
    await viewer.get('/api/app/members').expect(200);
    await admin.put(`/api/app/members/${id}/roles`, { roles: ['viewer'] }).expect(204);
    await viewer.get('/api/app/members').expect(403);
    await admin.delete(`/api/app/members/${id}`).expect(204);
    const session = await viewer.get('/api/session');
    expect(session.body).toMatchObject({ tenants: [], tenantId: null });
    const events = await portal.sql(`select type, data from app.audit_events where tenant_id = $1 order by id`, [
      acme.id,
    ]);
    expect(events).toMatchObject([
      { type: 'member.roles-changed', data: { before: ['viewer'], after: ['admin'] } },
      { type: 'member.roles-changed', data: { before: ['admin'], after: ['viewer'] } },
      { type: 'member.removed' },
    ]);
  });

  it('always have an administrator left', async () => {
    const id = await idOf('Anne Admin');
    await admin.put(`/api/app/members/${id}/roles`, { roles: ['viewer'] }).expect(409);
    await admin.delete(`/api/app/members/${id}`).expect(409);
    const other = await givenMember(portal, acme, ['admin'], 'Olga Også');
    const otherId = await idOf('Olga Også');
    const answers = await Promise.all([
      admin.delete(`/api/app/members/${otherId}`),
      other.delete(`/api/app/members/${id}`),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await portal.sql(`select 1 from app.memberships where tenant_id = $1`, [acme.id])).toHaveLength(1);
  });

  it("are another customer's business: 404, and nothing changed", async () => {
    const beta = await givenTenant(portal, 'Beta ApS');
    const stranger = await givenMember(portal, beta, ['admin'], 'Stig Stranger');
    await givenMember(portal, beta, ['admin']);
    const id = await idOf('Anne Admin');
    await stranger.put(`/api/app/members/${id}/roles`, { roles: ['viewer'] }).expect(404);
    await stranger.delete(`/api/app/members/${id}`).expect(404);
    expect(JSON.stringify(await members(stranger))).not.toContain('Anne Admin');
    expect(await members()).toMatchObject([{ name: 'Anne Admin', roles: ['admin'] }]);
  });

  it.each([
    [{ email: 'none', roles: ['viewer'] }, 'email'],
    [{ email: 'a@b.dk', roles: [] }, 'roles'],
    [{ email: 'a@b.dk', roles: ['owner'] }, 'roles.0'],
    [{ email: 'a@b.dk', roles: ['viewer', 'viewer'] }, 'roles'],
    [{ email: 'a@b.dk', roles: ['viewer'], tenantId: newId() }, 'tenantId'],
  ])('are not invited with %j', async (body, path) => {
    const answer = await admin.post('/api/app/invitations', body).expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
  });

  it('are a page of fifty at a time', async () => {
    for (let count = 0; count < 51; count++) await givenMember(portal, acme, ['viewer'], `Nummer ${count}`);
    const first = await admin.get('/api/app/members').expect(200);
    expect(first.body.items).toHaveLength(50);
    const second = await admin.get(`/api/app/members?after=${first.body.next}`).expect(200);
    expect(second.body).toMatchObject({ next: null });
    expect(second.body.items).toHaveLength(2);
  });

  it('are seen by staff', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    const listed = await staff.get(`/api/staff/customers/${acme.id}/members`).expect(200);
    expect(listed.body.items).toMatchObject([{ name: 'Anne Admin', roles: ['admin'] }]);
  });
});
