import { Browser } from '../identity/testing/browser.js';
import { codeOf, givenAccount, type Account } from '../identity/testing/given-account.js';
import { collectMails, type Mails } from '../members/testing/collect-mails.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('a forgotten password', () => {
  let portal: Portal;
  let tenant: Tenant;
  let mails: Mails;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    tenant = await givenTenant(portal, 'Andeby Energi A/S');
    mails = collectMails(portal);
  });
  beforeEach(async () => {
    mails.clear();
    await portal.sql(`delete from app.rate_limits`);
  });
  afterAll(() => portal.stop());

  const ask = (email: string) => new Browser(portal).submit('/password/forgotten', { email });
  const linkFor = async (account: Account): Promise<string> => {
    await ask(account.email);
    await runJobs(portal, { leave: ['send-mail'] });
    return mails.lastPath();
  };
  const signsIn = async (email: string, password: string) =>
    (await new Browser(portal).submit('/sign-in', { email, password })).status === 303;
  const chosen = 'syv vilde svaner';
  /** Opened or sent, the link leads to where one asks for another, and is told why. */
  const expectAnew = async (link: string, password: string) => {
    const opened = await nobody(portal).get(link).expect(303);
    expect(opened.headers['location']).toBe('/password/forgotten?over=');
    expect(opened.headers['referrer-policy']).toBe('no-referrer');
    const sent = await new Browser(portal).submit(link, { password });
    expect(sent.headers['location']).toBe('/password/forgotten?over=');
    const page = await nobody(portal).get('/password/forgotten?over=').expect(200);
    expect(page.text).toContain('Linket virker ikke længere');
    expect((await nobody(portal).get('/password/forgotten')).text).not.toContain('Linket virker ikke længere');
  };

  it('is replaced by the mailed link, once, and ends every session', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const [laptop, attacker] = [new Browser(portal), new Browser(portal)];
    for (const browser of [laptop, attacker])
      await browser.submit('/sign-in', { email: karen.email, password: karen.password });
    expect([await laptop.person(), await attacker.person()]).toEqual([karen.id, karen.id]);
    const link = await linkFor(karen);
    expect(mails.all()).toHaveLength(1);
    expect(mails.last()).toMatchObject({ to: { email: karen.email }, template: 'password-reset', locale: 'da' });

    const done = await new Browser(portal).submit(link, { password: chosen });

    expect(done.headers['location']).toBe('/password/changed');
    expect([await laptop.person(), await attacker.person()]).toEqual([null, null]);
    expect(await signsIn(karen.email, karen.password)).toBe(false);
    expect(await signsIn(karen.email, chosen)).toBe(true);
    await expectAnew(link, 'otte grå gæs igen');
    expect(await signsIn(karen.email, chosen)).toBe(true);
  });

  it('is answered and noted alike whether there is an account or not', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const asked = async (email: string) => {
      const answer = await ask(email);
      const rows = await portal.sql(
        `select job, payload - 'linkId' as payload from app.outbox where job <> 'send-mail'`,
      );
      await runJobs(portal, { leave: ['send-mail'] });
      return { status: answer.status, headers: { location: answer.headers['location'] }, text: answer.text, rows };
    };
    const known = await asked(karen.email);
    expect(known.rows).toEqual([{ job: 'send-password-reset', payload: {} }]);
    expect(await asked('nobody@example.test')).toEqual(known);
    expect(mails.all().map((mail) => mail.to.email)).toEqual([karen.email]);
  });

  it('changes nothing when a scanner opens the link', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const link = await linkFor(karen);
    for (let opened = 0; opened < 3; opened++) {
      const page = await nobody(portal).get(link).expect(200);
      expect(page.headers['referrer-policy']).toBe('no-referrer');
    }
    expect(await signsIn(karen.email, karen.password)).toBe(true);
    expect((await new Browser(portal).submit(link, { password: chosen })).status).toBe(303);
  });

  it('refuses a bad password, and the link goes on working', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const link = await linkFor(karen);
    const short = await new Browser(portal).submit(link, { password: 'kort' });
    expect(short.status).toBe(422);
    expect(short.text).not.toContain('value="kort"');
    expect((await new Browser(portal).submit(link, { password: karen.email })).status).toBe(422);
    expect((await new Browser(portal).submit(link, { password: chosen })).status).toBe(303);
  });

  it('has an hour', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const link = await linkFor(karen);
    portal.clock.forward(3600);
    await expectAnew(link, chosen);
  });

  it('ends older links when one is used', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    const [first, second] = [await linkFor(karen), await linkFor(karen)];
    expect((await new Browser(portal).submit(second, { password: chosen })).status).toBe(303);
    await expectAnew(first, 'otte grå gæs igen');
  });

  it('does not get round the second factor', async () => {
    const stine = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
    await new Browser(portal).submit(await linkFor(stine), { password: chosen });
    const browser = new Browser(portal);
    await browser.submit('/sign-in', { email: stine.email, password: chosen });
    expect(await browser.person()).toBeNull();
    await browser.submit('/sign-in/code', { code: codeOf(portal, stine.totpSecret) });
    expect(await browser.person()).toBe(stine.id);
  });

  it('is asked for three times an hour at most', async () => {
    const karen = await givenAccount(portal, { memberOf: [tenant] });
    for (let asked = 0; asked < 3; asked++) expect((await ask(karen.email)).status).toBe(303);
    expect((await ask(karen.email)).status).toBe(429);
    portal.clock.forward(3600);
    expect((await ask(karen.email)).status).toBe(303);
  });

  it('asks again when the address is none', async () => {
    const answer = await ask('karen<at>example');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="karen&lt;at&gt;example"');
  });
});
