import request from 'supertest';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { Passwords } from './passwords.adapter.js';
import { Browser } from './testing/browser.js';
import { offerIn, secretIn } from './testing/enrolment-page.js';
import { codeOf, givenAccount, type Account } from './testing/given-account.js';
import { TooMany } from '../platform/problem.js';
import { SignIn } from './sign-in.js';

describe('signing in', () => {
  let portal: Portal;
  let tenant: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    tenant = await givenTenant(portal, 'Andeby Energi A/S');
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const passwordOf = ({ email, password }: Account, more: Record<string, string> = {}) => ({
    email,
    password,
    ...more,
  });

  it('takes a customer with a password to the page that was asked for', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const browser = new Browser(portal);
    const form = await browser.get('/sign-in?return=/app/agreements?status=sent');
    expect(form.text).toContain('name="return" value="/app/agreements?status=sent"');

    const answer = await browser.submit('/sign-in', passwordOf(karen, { return: '/app/agreements?status=sent' }));

    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/app/agreements?status=sent');
    const session = await browser.get('/api/session');
    expect(session.body).toMatchObject({
      person: { id: karen.id, email: karen.email },
      tenantId: tenant.id,
      staff: null,
    });
  });

  it.each(['https://evil.example/app', '//evil.example', '/app\\evil', '/application', '/api/session', '/\tapp'])(
    'never returns to %j',
    async (target) => {
      const karen = await givenAccount(portal, { memberOf: [tenant] });
      const answer = await new Browser(portal).submit('/sign-in', passwordOf(karen, { return: target }));
      expect(answer.headers['location']).toBe('/app');
    },
  );

  it('gives nobody away: same text and as many password checks for a wrong password and for no account', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const gone = await givenAccount(portal, { memberOf: [tenant] });
    await portal.sql(`update app.people set disabled_at = now() where id = $1`, [gone.id]);
    const passwords = portal.get(Passwords);
    const real = passwords.verify.bind(passwords);
    let checks = 0;
    passwords.verify = (hash, password) => {
      checks += 1;
      return real(hash, password);
    };
    const refusal = async (email: string, password: string) => {
      checks = 0;
      const answer = await new Browser(portal).submit('/sign-in', { email, password });
      const told = answer.text.replaceAll(email, 'EMAIL').replaceAll(/nonce="[^"]*"/g, '');
      return { status: answer.status, told, checks, cookies: answer.get('set-cookie') };
    };

    const wrong = await refusal(karen.email, 'not this one at all');

    expect(wrong).toMatchObject({ status: 422, checks: 1 });
    expect(await refusal('nobody@example.test', 'not this one at all')).toEqual(wrong);
    expect(await refusal(gone.email, gone.password)).toEqual(wrong);
    const [{ written } = { written: '' }] = await portal.sql<{ written: string }>(
      `select string_agg(data::text || subject_id::text, ' ') as written from app.audit_events where type = 'sign-in.failed'`,
    );
    expect(written).not.toMatch(new RegExp(`example.test|${karen.id}|${gone.id}`));
  });

  it('keeps what was typed, but never the password', async () => {
    const answer = await new Browser(portal).submit('/sign-in', {
      email: 'karen@example.test',
      password: 'hemmeligt ord',
    });
    expect(answer.text).toContain('value="karen@example.test"');
    expect(answer.text).not.toContain('hemmeligt ord');
    expect(answer.text).toContain('<title>Fejl:');
    const empty = await new Browser(portal).submit('/sign-in', { email: '', password: '' });
    expect(empty.status).toBe(422);
  });

  it('asks for a pause after ten tries for one address, and goes on when it is over', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const browser = new Browser(portal);
    const attempt = (password: string) => browser.submit('/sign-in', { email: karen.email.toUpperCase(), password });
    for (let tries = 0; tries < 10; tries++) expect((await attempt('wrong')).status).toBe(422);
    const refused = await attempt(karen.password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    portal.clock.forward(15 * 60);
    expect((await attempt(karen.password)).status).toBe(303);
  });

  it('lets the right person in from elsewhere while a stranger has used up its tries, until the address is tried from everywhere', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const attempt = (network: string, password: string) =>
      portal.within({ realm: 'identity', tenantId: null }, () =>
        portal.get(SignIn).run({ email: karen.email, password, network, returnTo: null, userAgent: undefined }),
      );
    for (let tries = 0; tries < 10; tries++)
      expect(await attempt('198.51.100.1', 'wrong')).toEqual({ next: 'refused' });
    await expect(attempt('198.51.100.1', 'wrong')).rejects.toThrow(TooMany);
    expect(await attempt('203.0.113.9', karen.password)).not.toEqual({ next: 'refused' });

    for (let network = 2; network < 11; network++)
      for (let tries = 0; tries < 10; tries++)
        await attempt(`198.51.100.${String(network)}`, 'wrong').catch(() => null);
    await expect(attempt('203.0.113.10', karen.password)).rejects.toThrow(TooMany);
  }, 60_000);

  it('never adopts a session cookie from outside, and ends the one the browser came with', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const browser = new Browser(portal);
    browser.cookies.set('session', 'planted');
    await browser.submit('/sign-in', passwordOf(karen));
    const first = browser.cookies.get('session') ?? '';
    expect(first).not.toBe('planted');
    await browser.submit('/sign-in', passwordOf(karen));
    const old = new Browser(portal);
    old.cookies.set('session', first);
    expect(await old.person()).toBeNull();
    expect(await browser.person()).toBe(karen.id);
  });

  it('refuses a form from another site', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const { status } = await new Browser(portal).submit('/sign-in', passwordOf(karen));
    expect(status).toBe(303);
    await request(portal.app.getHttpServer())
      .post('/sign-in')
      .set('origin', 'https://evil.example')
      .type('form')
      .send(passwordOf(karen))
      .expect(403);
  });

  describe('with a second factor', () => {
    const owed = async (account: Account) => {
      const browser = new Browser(portal);
      const answer = await browser.submit('/sign-in', passwordOf(account));
      expect(answer.headers['location']).toBe('/sign-in/code');
      return browser;
    };

    it('opens nothing before the code, and the staff area after it', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const browser = await owed(stine);
      expect(await browser.person()).toBeNull();
      expect((await browser.get('/api/staff/processor-profile')).status).toBe(401);

      const answer = await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret) });

      expect(answer.headers['location']).toBe('/staff');
      expect(await browser.person()).toBe(stine.id);
      expect((await browser.get('/api/staff/processor-profile')).status).toBe(200);
    });

    it.each([-1, 0, 1])('takes a code %d steps away once', async (stepsAway) => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const [one, two] = [await owed(stine), await owed(stine)];
      const code = codeOf(portal, stine.totpSecret, stepsAway);
      expect((await one.submit('/sign-in/code', { code })).status).toBe(303);
      expect((await two.submit('/sign-in/code', { code })).status).toBe(422);
      expect(await two.person()).toBeNull();
    });

    it('takes no code two steps away', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const browser = await owed(stine);
      for (const stepsAway of [-2, 2])
        expect(
          (await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret, stepsAway) })).status,
        ).toBe(422);
    });

    it('gives five tries; then even the right code starts over', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const browser = await owed(stine);
      for (let tries = 0; tries < 5; tries++)
        expect((await browser.submit('/sign-in/code', { code: '000000' })).status).toBe(422);
      const sixth = await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret) });
      expect(sixth.headers['location']).toBe('/sign-in?again=');
      expect(await browser.person()).toBeNull();
    });

    it('is over after ten minutes', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const browser = await owed(stine);
      portal.clock.forward(10 * 60);
      const late = await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret) });
      expect(late.headers['location']).toBe('/sign-in?again=');
    });

    it('makes one session of two simultaneous right answers', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
      const browser = await owed(stine);
      const code = codeOf(portal, stine.totpSecret);
      await Promise.all([browser.submit('/sign-in/code', { code }), browser.submit('/sign-in/code', { code })]);
      expect(await portal.sql(`select 1 from app.sessions where person_id = $1`, [stine.id])).toHaveLength(1);
    });
  });

  describe('for staff without a second factor', () => {
    it('enrols it first, gives recovery codes once, and each of them works once', async () => {
      const stine = await givenAccount(portal, { staff: ['owner'] });
      const browser = new Browser(portal);
      const first = await browser.submit('/sign-in', passwordOf(stine, { return: '/staff/customers' }));
      expect(first.headers['location']).toBe('/sign-in/enrolment');
      expect((await browser.submit('/sign-in/code', { code: '123456' })).headers['location']).toBe('/sign-in?again=');
      const shown = await browser.get('/sign-in/enrolment');
      const [secret, offer] = [secretIn(shown.text), offerIn(shown.text)];
      const english = await browser.get('/sign-in/enrolment?lang=en');
      expect(english.text).toContain('<html lang="en"');
      expect(secretIn(english.text)).toBe(secret);
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      const wrong = await browser.submit('/sign-in/enrolment', { offer, code: '000000' });
      expect(wrong.status).toBe(422);
      expect(secretIn(wrong.text)).toBe(secret);

      const done = await browser.submit('/sign-in/enrolment', { offer, code: codeOf(portal, secret) });

      expect(done.status).toBe(200);
      expect(wrong.text).toContain('lang=en');
      expect(done.text).not.toContain('lang=en');
      expect(done.text).toContain('href="/staff/customers"');
      const codes = [...done.text.matchAll(/class="code">([a-z0-9-]{19})</g)].map((match) => match[1] ?? '');
      expect(new Set(codes).size).toBe(10);
      expect(await browser.person()).toBe(stine.id);
      const stored = await portal.sql(`select totp_secret::text as s from app.people where id = $1`, [stine.id]);
      expect(JSON.stringify(stored)).not.toContain(Buffer.from(secret).toString('hex'));

      const again = async (code: string) => {
        const other = new Browser(portal);
        await other.submit('/sign-in', passwordOf(stine));
        return (await other.submit('/sign-in/code', { code })).status;
      };
      const [code = ''] = codes;
      expect(await again(code.toUpperCase().replaceAll('-', ' '))).toBe(303);
      expect(await again(code)).toBe(422);
    });

    it("takes no offer from another's sign-in", async () => {
      const [stine, eve] = [
        await givenAccount(portal, { staff: ['owner'] }),
        await givenAccount(portal, { staff: ['owner'] }),
      ];
      const [hers, other] = [new Browser(portal), new Browser(portal)];
      await hers.submit('/sign-in', passwordOf(stine));
      await other.submit('/sign-in', passwordOf(eve));
      const shown = await other.get('/sign-in/enrolment');
      expect(secretIn((await hers.get('/sign-in/enrolment')).text)).not.toBe(secretIn(shown.text));
      const answer = await hers.submit('/sign-in/enrolment', {
        offer: offerIn(shown.text),
        code: codeOf(portal, secretIn(shown.text)),
      });
      expect(answer.status).toBe(422);
      expect(await hers.person()).toBeNull();
    });
  });
});
