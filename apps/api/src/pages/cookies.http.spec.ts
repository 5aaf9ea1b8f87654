import { Browser } from '../identity/testing/browser.js';
import { codeOf, givenAccount } from '../identity/testing/given-account.js';
import { declaredStorage } from '../platform/requests/declared-storage.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Portal } from '../testing/portal.js';

describe('cookies', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('are those that the page about them names, for as long as it says, and none until one does something or opens a form to fill in', async () => {
    const staff = await givenAccount(portal, { staff: ['owner'], secondFactor: true });
    const browser = new Browser(portal);
    const set: string[] = [];
    const note = (answer: Awaited<ReturnType<Browser['get']>>) => {
      for (const cookie of answer.get('set-cookie') ?? []) if (!/^[^=]+=;/.test(cookie)) set.push(cookie);
    };
    for (const path of ['/', '/sign-in', '/cookies', '/policies', '/trust']) note(await browser.get(path));
    expect(set).toEqual([]);

    note(await browser.get('/inquiry'));
    note(await browser.get('/?lang=en'));
    note(
      await browser.submit('/inquiry/status', { reference: 'H-2026-7K3M-Q9TX', email: 'ida@example.test', _csrf: '' }),
    );
    note(await browser.submit('/sign-in', { email: staff.email, password: staff.password }));
    note(await browser.submit('/sign-in/code', { code: codeOf(portal, staff.totpSecret) }));
    note(await browser.call('put', '/api/session/locale', { locale: 'da' }));

    const kept = set.map((cookie) => ({
      name: cookie.split('=')[0],
      days: Number(/Max-Age=(\d+)/i.exec(cookie)?.[1] ?? 0) / 86_400,
      quiet: /HttpOnly/i.test(cookie) && /SameSite=Lax/i.test(cookie),
    }));
    const declared = declaredStorage(portal.config)
      .filter(({ place }) => place === 'cookie')
      .map(({ name, lasts }) => ({ name, days: typeof lasts === 'object' ? lasts.days : 0, quiet: true }));
    expect([...new Map(kept.map((one) => [one.name, one])).values()].toSorted(byName)).toEqual(
      declared.toSorted(byName),
    );
    const { text } = await browser.get('/cookies');
    for (const { name } of declaredStorage(portal.config)) expect(text).toContain(`>${name}<`);
  });
});

const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
  (one.name ?? '').localeCompare(other.name ?? '');
