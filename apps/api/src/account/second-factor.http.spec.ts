import { ChangeOwnPassword } from './change-own-password.js';
import { Browser } from '../identity/testing/browser.js';
import { codeOf, givenAccount, type Account } from '../identity/testing/given-account.js';
import { offerIn, secretIn } from '../identity/testing/enrolment-page.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { Sessions } from '../platform/requests/session.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { offer, recoveryCodes } from './account.schema.js';

describe("a person's second factor, and what they are told of it", () => {
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

  describe('second factor', () => {
    const enrol = async (browser: Browser, { password }: Pick<Account, 'password'>) => {
      const given = offer.parse((await browser.call('post', '/api/account/second-factor/offer')).body);
      const code = codeOf(portal, given.secret);
      const answer = await browser.call('put', '/api/account/second-factor', { password, offer: given.offer, code });
      return { secret: given.secret, answer };
    };

    it('is enrolled, asked for at the next sign-in, and turned off with a code', async () => {
      const { karen, browser } = await karenSignsIn();
      const before = browser.cookies.get('session');
      const { secret, answer } = await enrol(browser, karen);
      expect(recoveryCodes.parse(answer.body).codes).toHaveLength(10);
      expect(browser.cookies.get('session')).not.toBe(before);
      expect((await browser.get('/api/account')).body.secondFactor).toEqual({
        enrolled: true,
        required: false,
        recoveryCodesLeft: 10,
      });
      expect((await enrol(browser, karen)).answer.status).toBe(409);
      const next = new Browser(portal);
      const step = await next.submit('/sign-in', { email: karen.email, password: karen.password });
      expect(step.headers['location']).toBe('/sign-in/code');
      const off = (code: string) => browser.call('post', '/api/account/second-factor/removal', { code });
      expect((await off('000000')).status).toBe(422);
      portal.clock.forward(30);
      expect((await off(codeOf(portal, secret))).status).toBe(204);
      expect(await (await signIn(karen)).person()).toBe(karen.id);
    });

    it('is not enrolled with a wrong code, nor with what was offered in another session', async () => {
      const { karen, browser } = await karenSignsIn();
      const other = await signIn(karen);
      const given = offer.parse((await other.call('post', '/api/account/second-factor/offer')).body);
      for (const code of ['000000', codeOf(portal, given.secret)]) {
        const body = { password: karen.password, offer: given.offer, code };
        expect((await browser.call('put', '/api/account/second-factor', body)).status).toBe(422);
      }
      expect((await browser.get('/api/account')).body.secondFactor.enrolled).toBe(false);
    });

    it('is not enrolled by who sits at an open session and does not know the password', async () => {
      const { browser } = await karenSignsIn();
      const { answer } = await enrol(browser, { password: 'wrong' });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'password', code: 'password_wrong' })]);
      expect((await browser.get('/api/account')).body.secondFactor.enrolled).toBe(false);
    });

    it('ends what was opened with the password alone: other sessions, and sign-ins half done', async () => {
      const { karen, browser } = await karenSignsIn();
      const other = await signIn(karen);
      await portal.sql(
        `insert into app.pending_sign_ins (id, token_hash, person_id, stage, expires_at) values ($1, $2, $3, 'enrolment', '2099-01-01')`,
        [newId(), Buffer.from(newId()), karen.id],
      );

      expect((await enrol(browser, karen)).answer.status).toBe(200);

      expect(await other.person()).toBeNull();
      expect(await browser.person()).toBe(karen.id);
      for (const [table, left] of [
        ['sessions', 1],
        ['pending_sign_ins', 0],
      ] as const)
        expect(await portal.sql(`select 1 from app.${table} where person_id = $1`, [karen.id])).toHaveLength(left);
    });

    it('enrolled while signing in ends them too', async () => {
      const stine = await givenAccount(portal, { staff: ['router'], memberOf: [acme] });
      await portal.sql(
        `insert into app.sessions (id, token_hash, person_id, csrf_token, device, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, '', '', $4, $4, '2099-01-01')`,
        [newId(), Buffer.from(newId()), stine.id, portal.clock.now()],
      );
      const browser = new Browser(portal);
      await browser.submit('/sign-in', { email: stine.email, password: stine.password });
      const page = await browser.get('/sign-in/enrolment');
      const code = codeOf(portal, secretIn(page.text));
      await browser.submit('/sign-in/enrolment', { offer: offerIn(page.text), code });
      expect(await browser.person()).toBe(stine.id);
      const sessions = await portal.sql(`select second_factor from app.sessions where person_id = $1`, [stine.id]);
      expect(sessions).toEqual([{ second_factor: true }]);
    });

    it('is owed by every session: one that never gave it opens nothing, least of all another password', async () => {
      const { karen, browser } = await karenSignsIn();
      const session = await portal.get(Sessions).find(browser.cookies.get('session') ?? '');
      if (!session) throw new Error('There is no session.');
      await portal.sql(`update app.people set totp_secret = '\\x00' where id = $1`, [karen.id]);

      expect(await browser.person()).toBeNull();
      // Of a request that was let in just before.
      const late = portal.within({ realm: 'identity', tenantId: null }, () =>
        portal.get(ChangeOwnPassword).run(session, { current: karen.password, password: chosen }),
      );
      await expect(late).rejects.toMatchObject({ code: 'session_moved_on' });
      expect(await signIn({ ...karen, totpSecret: '' }).then((next) => next.cookies.has('sign-in'))).toBe(true);
    });

    it('stays with staff', async () => {
      const stine = await givenAccount(portal, { staff: ['router'], secondFactor: true });
      const browser = await signIn(stine);
      portal.clock.forward(30);
      const code = codeOf(portal, stine.totpSecret);
      expect((await browser.call('post', '/api/account/second-factor/removal', { code })).status).toBe(403);
      const renewed = await browser.call('post', '/api/account/recovery-codes', { code });
      expect(recoveryCodes.parse(renewed.body).codes).toHaveLength(10);
      expect((await browser.call('post', '/api/account/recovery-codes', { code })).status).toBe(422);
    });
  });

  describe('a change of how one signs in', () => {
    const mailed = (account: Account) =>
      portal.sql<{ template: string; about_kind: string; tenant_id: string }>(
        `select template, about_kind, tenant_id from app.mails where to_email = $1 order by id`,
        [account.email],
      );
    const once = { template: 'account-changed', about_kind: 'person', tenant_id: HOUSE_TENANT_ID };

    it('is told by mail, once: another password', async () => {
      const { karen, browser } = await karenSignsIn();
      const change = { current: karen.password, password: chosen };
      expect((await browser.call('put', '/api/account/password', { ...change, current: 'wrong' })).status).toBe(422);
      expect(await mailed(karen)).toEqual([]);
      expect((await browser.call('put', '/api/account/password', change)).status).toBe(204);
      expect(await mailed(karen)).toEqual([once]);
      expect(await lastMail(portal, 'account-changed')).toMatchObject({ to: karen.email, news: { password: true } });
    });

    it('is told by mail, once each: a second factor, new recovery codes, no second factor', async () => {
      const karen = await givenAccount(portal, { memberOf: [acme] });
      const browser = await signIn(karen);
      const given = offer.parse((await browser.call('post', '/api/account/second-factor/offer')).body);
      const told = async (...news: string[]) => {
        expect(await mailed(karen)).toEqual(news.map(() => once));
        const last = news.at(-1) ?? '';
        expect(await lastMail(portal, 'account-changed')).toMatchObject({ to: karen.email, news: { [last]: true } });
        portal.clock.forward(30);
      };
      const code = () => codeOf(portal, given.secret);
      const enrolment = { password: karen.password, offer: given.offer, code: code() };
      await browser.call('put', '/api/account/second-factor', enrolment);
      await told('second_factor_on');
      await browser.call('post', '/api/account/recovery-codes', { code: code() });
      await told('second_factor_on', 'recovery_codes');
      await browser.call('post', '/api/account/second-factor/removal', { code: code() });
      await told('second_factor_on', 'recovery_codes', 'second_factor_off');
    });
  });
});
