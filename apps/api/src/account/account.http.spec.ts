import { z } from 'zod';
import { Browser } from '../identity/testing/browser.js';
import { codeOf, givenAccount, type Account } from '../identity/testing/given-account.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { ownEvents, ownSessions } from './account.schema.js';

describe("what is a person's own", () => {
  let portal: Portal;
  let acme: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme A/S');
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const chosen = 'syv vilde svaner';
  const signIn = async (account: Account, password = account.password): Promise<Browser> => {
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: account.email, password });
    if (account.totpSecret !== '') {
      portal.clock.forward(30);
      await browser.submit('/sign-in/code', { code: codeOf(portal, account.totpSecret) });
    }
    return browser;
  };
  const karenSignsIn = async () => {
    const karen = await givenAccount(portal, { memberOf: [acme] });
    const browser = await signIn(karen);
    expect(await browser.person()).toBe(karen.id);
    return { karen, browser };
  };
  const sessionsOf = async (browser: Browser) =>
    ownSessions.parse((await browser.get('/api/account/sessions')).body).items;

  describe('sessions', () => {
    it('end with signing out: the old cookie is worth nothing', async () => {
      const { browser } = await karenSignsIn();
      const thief = new Browser(portal);
      thief.cookies.set('session', browser.cookies.get('session') ?? '');
      expect((await browser.call('delete', '/api/session')).status).toBe(204);
      expect(browser.cookies.has('session')).toBe(false);
      expect(await thief.person()).toBeNull();
      expect((await thief.get('/api/account')).status).toBe(401);
    });

    it('are listed by device, and ended one by one; not those of others', async () => {
      const { karen, browser } = await karenSignsIn();
      const other = await signIn(karen);
      const stranger = (await karenSignsIn()).browser;
      const [elsewhere] = (await sessionsOf(browser)).filter((one) => !one.current);
      expect(elsewhere).toMatchObject({ device: '', current: false });
      expect((await stranger.call('delete', `/api/account/sessions/${elsewhere?.id ?? ''}`)).status).toBe(404);
      expect(await other.person()).toBe(karen.id);
      expect((await browser.call('delete', `/api/account/sessions/${elsewhere?.id ?? ''}`)).status).toBe(204);
      expect(await other.person()).toBeNull();
      expect(await browser.person()).toBe(karen.id);
      expect((await browser.call('delete', `/api/account/sessions/${newId()}`)).status).toBe(404);
    });

    it('are not listed when they have ended by themselves', async () => {
      const { karen, browser } = await karenSignsIn();
      await signIn(karen);
      expect(await sessionsOf(browser)).toHaveLength(2);
      for (let hour = 0; hour < 2; hour++) {
        portal.clock.forward(3601);
        expect(await browser.person()).toBe(karen.id);
      }
      expect(await sessionsOf(browser)).toMatchObject([{ current: true }]);
    });

    it('end everywhere at once', async () => {
      const { karen, browser } = await karenSignsIn();
      const other = await signIn(karen);
      const half = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      expect((await browser.call('delete', '/api/account/sessions')).status).toBe(204);
      expect([await browser.person(), await other.person()]).toEqual([null, null]);
      expect(await (await signIn(half)).person()).toBe(half.id);
    });

    it('end after two hours without a request, and go on when there are some', async () => {
      const { karen, browser } = await karenSignsIn();
      for (let hour = 0; hour < 3; hour++) {
        portal.clock.forward(7199);
        expect(await browser.person()).toBe(karen.id);
      }
      portal.clock.forward(7200);
      expect(await browser.person()).toBeNull();
    });

    it('end after twelve hours in any case', async () => {
      const { karen, browser } = await karenSignsIn();
      for (let hour = 1; hour < 12; hour++) {
        portal.clock.forward(3600);
        expect(await browser.person()).toBe(karen.id);
      }
      portal.clock.forward(3600);
      expect(await browser.person()).toBeNull();
    });

    it('note when they were last seen at most every five minutes', async () => {
      const { karen, browser } = await karenSignsIn();
      const seen = async () =>
        (
          await portal.sql<{ at: Date }>(`select last_seen_at as at from app.sessions where person_id = $1`, [karen.id])
        )[0]?.at;
      const first = await seen();
      portal.clock.forward(299);
      await browser.person();
      expect(await seen()).toEqual(first);
      portal.clock.forward(1);
      await browser.person();
      expect(await seen()).toEqual(portal.clock.now());
    });

    it('open another organisation of the person, and none of others', async () => {
      const beta = await givenTenant(portal, 'Beta ApS');
      const dpo = await givenAccount(portal, { memberOf: [acme, beta] });
      const browser = await signIn(dpo);
      expect((await browser.get('/api/session')).body.tenantId).toBe(acme.id);
      expect((await browser.call('put', '/api/session/tenant', { tenantId: beta.id })).status).toBe(204);
      expect((await browser.get('/api/session')).body.tenantId).toBe(beta.id);
      const foreign = await givenTenant(portal, 'Gamma');
      for (const tenantId of [foreign.id, newId()])
        expect((await browser.call('put', '/api/session/tenant', { tenantId })).status).toBe(404);
      expect((await browser.get('/api/session')).body.tenantId).toBe(beta.id);
    });
  });

  describe('password', () => {
    it('changes with the present one: other sessions end, this one goes on under another cookie', async () => {
      const { karen, browser } = await karenSignsIn();
      const other = await signIn(karen);
      const before = browser.cookies.get('session');
      const change = { current: karen.password, password: chosen };
      expect((await browser.call('put', '/api/account/password', change)).status).toBe(204);
      expect(browser.cookies.get('session')).not.toBe(before);
      expect([await browser.person(), await other.person()]).toEqual([karen.id, null]);
      const thief = new Browser(portal);
      thief.cookies.set('session', before ?? '');
      expect(await thief.person()).toBeNull();
      expect(await (await signIn(karen)).person()).toBeNull();
      expect(await (await signIn(karen, chosen)).person()).toBe(karen.id);
    });

    it.each([
      [
        { current: 'wrong', password: chosen },
        { path: 'current', code: 'password_wrong' },
      ],
      [
        { current: 'seks tamme pelikaner', password: 'kort' },
        { path: 'password', code: 'password_short' },
      ],
      [
        { current: 'seks tamme pelikaner', password: 'passwordpassword' },
        { path: 'password', code: 'password_common' },
      ],
    ])('is not changed by %j', async (change, error) => {
      const { karen, browser } = await karenSignsIn();
      const answer = await browser.call('put', '/api/account/password', change);
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([expect.objectContaining(error)]);
      expect(await (await signIn(karen)).person()).toBe(karen.id);
    });

    it('is not guessed by who sits at an open session', async () => {
      const { karen, browser } = await karenSignsIn();
      const guess = (current: string) => browser.call('put', '/api/account/password', { current, password: chosen });
      for (let tries = 1; tries <= 10; tries++) expect((await guess('wrong')).status).toBe(422);
      expect((await guess(karen.password)).status).toBe(429);
    });
  });

  describe('events', () => {
    it('are the latest on the own account, and nobody else’s', async () => {
      const { karen, browser } = await karenSignsIn();
      await karenSignsIn();
      portal.clock.forward(1);
      await browser.call('put', '/api/account/password', { current: karen.password, password: chosen });
      const { items } = ownEvents.parse((await browser.get('/api/account/events')).body);
      expect(items.map(({ type }) => type)).toEqual(['password.changed', 'sign-in.succeeded']);
      expect((await new Browser(portal).get('/api/account/events')).status).toBe(401);
    });
  });

  it('is name and language', async () => {
    const { browser } = await karenSignsIn();
    expect((await browser.call('put', '/api/account/name', { name: ' Karen Ny ' })).status).toBe(204);
    expect((await browser.call('put', '/api/session/locale', { locale: 'en' })).status).toBe(204);
    expect((await browser.get('/api/session')).body.person).toMatchObject({ name: 'Karen Ny', locale: 'en' });
    expect((await browser.get('/')).text).toContain('<html lang="en"');
    for (const name of [' ', 'Karen\nKunde', '\u202eKaren'])
      expect((await browser.call('put', '/api/account/name', { name })).status).toBe(422);
  });

  describe('confidentiality', () => {
    it('is attested by staff on their way in, for a year; without it inquiries stay shut', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true, attestedUntil: '2026-01-01' });
      const browser = new Browser(portal);
      await browser.submit('/sign-in', { email: stine.email, password: stine.password, return: '/staff/inbox' });
      portal.clock.forward(30);
      const step = await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret) });
      const location = step.headers['location'] ?? '';
      expect(location).toBe('/attestation?return=%2Fstaff%2Finbox');
      const page = await browser.get(location);
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const attested = async () =>
        z.object({ staff: z.object({ attested: z.boolean() }) }).parse((await browser.get('/api/session')).body).staff
          .attested;
      expect(await attested()).toBe(false);
      const fields = { attested: 'yes', return: '/staff/inbox' };
      expect((await browser.submit('/attestation', { ...fields, _csrf: 'guess' })).status).toBe(403);
      expect((await browser.submit('/attestation', { return: '/staff/inbox', _csrf: csrf })).status).toBe(422);
      expect(await attested()).toBe(false);

      const done = await browser.submit('/attestation', { ...fields, _csrf: csrf });

      expect(done.headers['location']).toBe('/staff/inbox');
      expect(await attested()).toBe(true);
      const [event] = await portal.sql(
        `select data from app.audit_events where type = 'confidentiality.attested' and subject_id = $1`,
        [stine.id],
      );
      expect(event).toEqual({ data: { until: `2027${portal.clock.now().toISOString().slice(4, 10)}` } });
    });

    it('is not for customers, and not for nobody', async () => {
      const { browser } = await karenSignsIn();
      const page = await browser.get('/attestation');
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      expect((await browser.submit('/attestation', { attested: 'yes', _csrf: csrf })).status).toBe(403);
      expect((await new Browser(portal).get('/attestation')).headers['location']).toBe('/sign-in?return=/staff');
    });
  });
});
