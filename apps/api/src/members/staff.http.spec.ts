import { Browser } from '../identity/testing/browser.js';
import { offerIn, secretIn } from '../identity/testing/enrolment-page.js';
import { codeOf, givenAccount, type Account } from '../identity/testing/given-account.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenStaff, givenTenant } from '../testing/given.js';
import { holdRows } from '../testing/hold-rows.js';
import { Portal } from '../testing/portal.js';
import { collectMails, type Mails } from './testing/collect-mails.js';

describe('staff', () => {
  let portal: Portal;
  let mails: Mails;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    mails = collectMails(portal);
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const signedIn = async (account: Account): Promise<Browser> => {
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: account.email, password: account.password });
    if (account.totpSecret !== '') await browser.submit('/sign-in/code', { code: codeOf(portal, account.totpSecret) });
    expect(await browser.person()).toBe(account.id);
    return browser;
  };

  it('come by an invitation from an owner, and enrol a second factor before anything opens', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const email = `ny.${newId()}@example.test`;
    await owner.post('/api/staff/invitations', { email, roles: ['router'] }).expect(201);
    expect(mails.last()).toMatchObject({ to: { email }, data: { organisation: 'Flex4Business ApS' } });
    const browser = new Browser(portal);
    const joined = await browser.submit(mails.lastPath(), { name: 'Rasmus Router', password: 'seks tamme pelikaner' });
    expect(joined.headers['location']).toBe('/sign-in/enrolment');
    expect(await browser.person()).toBeNull();
    const { text } = await browser.get('/sign-in/enrolment');
    const code = codeOf(portal, secretIn(text));
    await browser.submit('/sign-in/enrolment', { code, offer: offerIn(text) });
    expect((await browser.get('/api/session')).body.person).toMatchObject({ email });
    const listed = await owner.get('/api/staff/people').expect(200);
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ name: 'Rasmus Router', email, roles: ['router'], attestedUntil: null, open: true }),
    );
    await owner.post('/api/staff/invitations', { email, roles: ['router'] }).expect(409);
  });

  it("become staff only with a second factor: a customer's session does not grow into one", async () => {
    const owner = await givenStaff(portal, ['owner']);
    const karen = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Acme A/S')] });
    const browser = await signedIn(karen);
    await owner.post('/api/staff/invitations', { email: karen.email, roles: ['owner'] }).expect(201);
    await new Browser(portal).submit(mails.lastPath(), {});
    expect(await browser.person()).toBeNull();
    // Even a session that had survived would not do.
    await portal.sql(`delete from app.staff_members where person_id = $1`, [karen.id]);
    const before = await signedIn(karen);
    await portal.sql(`insert into app.staff_members (person_id, roles) values ($1, '{owner}')`, [karen.id]);
    expect((await before.get('/api/session')).body.staff).toBeNull();
    expect((await before.get('/api/staff/people')).status).toBe(403);
  });

  it('are shut out at once, and let in again only by signing in', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const stine = await givenAccount(portal, { staff: ['compliance'], secondFactor: true });
    const browser = await signedIn(stine);
    await owner.put(`/api/staff/people/${stine.id}/access`, { open: false }).expect(204);
    expect(await browser.person()).toBeNull();
    const refused = await new Browser(portal).submit('/sign-in', { email: stine.email, password: stine.password });
    expect(refused.status).toBe(422);
    await owner.put(`/api/staff/people/${stine.id}/access`, { open: true }).expect(204);
    expect(await browser.person()).toBeNull();
    portal.clock.forward(60);
    await signedIn(stine);
  });

  it('change roles at once, recorded with before and after', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const stine = await givenAccount(portal, { staff: ['auditor'], secondFactor: true });
    const browser = await signedIn(stine);
    expect((await browser.get('/api/staff/people')).status).toBe(200);
    await owner.put(`/api/staff/people/${stine.id}/roles`, { roles: ['router'] }).expect(204);
    expect((await browser.get('/api/staff/people')).status).toBe(403);
    const [event] = await portal.sql(
      `select data from app.audit_events where type = 'staff.roles-changed' and subject_id = $1`,
      [stine.id],
    );
    expect(event).toEqual({ data: { before: ['auditor'], after: ['router'] } });
  });

  it('always have an owner whose account is open', async () => {
    await portal.sql(`update app.staff_members set roles = '{auditor}'`);
    const owner = await givenStaff(portal, ['owner']);
    const [{ id } = { id: '' }] = await portal.sql<{ id: string }>(
      `select person_id as id from app.staff_members where 'owner' = any (roles)`,
    );
    await owner.put(`/api/staff/people/${id}/roles`, { roles: ['compliance'] }).expect(409);
    await owner.put(`/api/staff/people/${id}/access`, { open: false }).expect(409);
    const second = await givenAccount(portal, { staff: ['owner'] });
    await owner.put(`/api/staff/people/${second.id}/access`, { open: false }).expect(204);
    await owner.put(`/api/staff/people/${id}/roles`, { roles: ['compliance'] }).expect(409);
  });

  it('always have an owner: of two who shut each other out at once, one stays', async () => {
    await portal.sql(`update app.staff_members set roles = '{auditor}'`);
    const [one, other] = [
      await givenStaff(portal, ['owner'], 'Ole Ejer'),
      await givenStaff(portal, ['owner'], 'Else Ejer'),
    ];
    const owners = await portal.sql<{ id: string; name: string }>(
      `select p.id, p.name from app.staff_members f join app.people p on p.id = f.person_id where 'owner' = any (f.roles)`,
    );
    const idOf = (name: string) => owners.find((owner) => owner.name === name)?.id ?? '';
    const hold = await holdRows(portal, `select 1 from app.staff_members where 'owner' = any (roles)`);

    const answers = [
      one.put(`/api/staff/people/${idOf('Else Ejer')}/access`, { open: false }),
      other.put(`/api/staff/people/${idOf('Ole Ejer')}/access`, { open: false }),
    ].map((answer) => answer.then(({ status }) => status));
    await hold.untilWaiting(2);
    await hold.release();

    expect((await Promise.all(answers)).sort()).toEqual([204, 409]);
    expect(
      await portal.sql(`select 1 from app.people where disabled_at is null and id = any ($1)`, [
        owners.map(({ id }) => id),
      ]),
    ).toHaveLength(1);
  });

  it('are nobody else: an unknown id, or a customer, is 404', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const karen = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Acme A/S')] });
    for (const id of [newId(), karen.id]) {
      await owner.put(`/api/staff/people/${id}/roles`, { roles: ['owner'] }).expect(404);
      await owner.put(`/api/staff/people/${id}/access`, { open: false }).expect(404);
    }
    expect(await (await signedIn(karen)).person()).toBe(karen.id);
  });

  it('take an invitation back', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const { body } = await owner
      .post('/api/staff/invitations', { email: 'x@example.test', roles: ['auditor'] })
      .expect(201);
    expect((await owner.get('/api/staff/invitations')).body.items).toMatchObject([
      { id: body.id, email: 'x@example.test' },
    ]);
    await owner.delete(`/api/staff/invitations/${body.id}`).expect(204);
    await owner.delete(`/api/staff/invitations/${body.id}`).expect(404);
    expect((await new Browser(portal).get(mails.lastPath())).status).toBe(410);
  });
});
