import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { allMails, inNewestMail, mailCount } from '../mails.js';
import { sendPassword } from '../sign-in.js';
import { isPlain, serverRoutes } from './inventory.js';
import type { OwnApi } from './own-api.js';
import { address, at, submit, type Visit } from './visit.js';

/** Met before there is a portal; and what asks for a session, so staff come to it. */
const ELSEWHERE = ['/first-run', '/attestation'];

/** Those who can invite. */
type Own = { readonly member: OwnApi; readonly staff: OwnApi };

/** The faces of every page that the server draws; what needs a link or a state gets one first. */
export async function publicVisits(browser: Browser, own: Own): Promise<{ visits: Visit[]; routes: string[] }> {
  const routes = serverRoutes().filter((route) => !ELSEWHERE.includes(route));
  const page = await browser.newPage();
  const visits: Visit[] = [
    ...wizard,
    ...published,
    ...(await mailed()),
    ...(await status(page)),
    ...(await guests(browser, own)),
    { route: '/sign-in/code', open: (tab: Page) => sendPassword(tab, 'owner@flex4b.example', 'staff') },
    address('/verify', `/verify?sha256=${'a'.repeat(64)}`, { face: 'unknown document' }),
    address('/*', '/nowhere', { face: 'not found', isProblem: true }),
  ];
  await page.close();
  const plain = routes.filter(
    (route) => isPlain(route) && !visits.some((visit) => visit.route === route && !visit.face),
  );
  return { visits: [...plain.map((route) => address(route, route)), ...visits], routes };
}

const published: readonly Visit[] = [
  address('/policies/:slug', '/policies/privacy'),
  address('/policies/:slug/history', '/policies/privacy/history'),
  address('/policies/:slug/v/:version', '/policies/privacy/v/1'),
  // Both ask before they do anything, and say the same of whatever link.
  address('/sub-processors/subscription/:token', `/sub-processors/subscription/${'a'.repeat(43)}`),
  address('/sub-processors/subscription/:id/:proof', `/sub-processors/subscription/${randomUUID()}/${'a'.repeat(43)}`),
];

/** The inquiry's questions, each before and after it was left empty. */
const steps: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.locator('[name=organisation]').fill('Egeskov Lægehus'),
  (page) => page.locator('[name=type][value=access]').check(),
  async (page) => {
    await page.locator('[name=concerns][value=self]').check();
    await page.locator('[name=message]').fill('Send mig alt, hvad I har om min mor.');
  },
  async (page) => {
    await page.locator('[name=name]').fill('Bo Borger');
    await page.locator('[name=email]').fill('bo.borger@eksempel.example');
  },
];
const upTo = async (page: Page, count: number): Promise<void> => {
  await page.goto(at('/inquiry').href);
  for (const fill of steps.slice(0, count)) {
    await fill(page);
    await submit(page);
  }
};
const wizard: readonly Visit[] = [0, 1, 2, 3, 4].flatMap((count) => [
  ...(count === 0
    ? []
    : [{ route: '/inquiry', face: `question ${count + 1}`, open: (page: Page) => upTo(page, count) }]),
  ...(count === 4
    ? []
    : [
        {
          route: '/inquiry',
          face: `question ${count + 1} left empty`,
          isProblem: true,
          open: async (page: Page) => {
            await upTo(page, count);
            await submit(page);
          },
        },
      ]),
]);

/** What the demo's mails lead to: each page once for each of its titles. A GET changes nothing, so they may be tried. */
async function mailed(): Promise<Visit[]> {
  const text = (await allMails()).map((mail) => mail.text).join('\n');
  const tokens = (kind: string) =>
    new Set([...text.matchAll(new RegExp(`/${kind}/([\\w-]{43})`, 'g'))].map(([, token]) => token));
  const tried: [route: string, path: string][] = [
    ...[...tokens('s')].flatMap((token) =>
      ['', '/changes', '/proposals', '/round', '/decline', '/forward', '/done'].map((rest): [string, string] => [
        `/s/:token${rest}`,
        `/s/${token}${rest}`,
      ]),
    ),
    ...[...tokens('inquiry/confirm')].map((token): [string, string] => [
      '/inquiry/confirm/:token',
      `/inquiry/confirm/${token}`,
    ]),
  ];
  const found = new Map<string, Visit>();
  for (const [route, path] of tried) {
    const answer = await fetch(at(path), { redirect: 'manual' });
    const title = /<title>([^<]*)/.exec(await answer.text())?.[1];
    if (title === undefined || (answer.status === 404 && found.has(`${route} 404`))) continue;
    const key = answer.ok ? `${route} ${title}` : `${route} ${answer.status} ${title}`;
    if (!answer.ok && route !== '/s/:token') continue;
    if (!found.has(key)) found.set(key, address(route, path, { face: title, isProblem: !answer.ok }));
  }
  return [...found.values()];
}

/** How far an inquiry is: with the code still to be entered, and after. */
async function status(page: Page): Promise<Visit[]> {
  const [inquiry] = (await allMails()).flatMap(({ subject, to }) => {
    const reference = /din henvendelse (H-[^\s:]+)/.exec(subject)?.[1];
    return reference === undefined ? [] : [{ reference, to: to[0] ?? '' }];
  });
  if (!inquiry) throw new Error('The demo has mailed nobody about an inquiry');
  const ask = async (): Promise<string> => {
    await page.goto(at('/inquiry/status?lang=da').href);
    await page.locator('[name=reference]').fill(inquiry.reference);
    await page.locator('[name=email]').fill(inquiry.to);
    await submit(page);
    await page.waitForURL(/status\/./);
    return new URL(page.url()).pathname;
  };
  /** A request opens in the browser that made it, so its cookie goes along; the language is the visitor's own. */
  const inThisBrowser = async (path: string, face: string): Promise<Visit> => {
    const kept = (await page.context().cookies(at(path).href)).filter(({ name }) => name.endsWith('inquiry-status'));
    const open = async (tab: Page) => {
      await tab.context().addCookies(kept);
      return tab.goto(at(path).href);
    };
    return { route: '/inquiry/status/:token', face, open };
  };
  const shut = await ask();
  await inNewestMail(inquiry.to, /\b(\d{6,8})\b/);
  const before = await mailCount(inquiry.to);
  const open = await ask();
  await page.locator('[name=code]').fill(await inNewestMail(inquiry.to, /\b(\d{6,8})\b/, before));
  await submit(page);
  return [
    await inThisBrowser(shut, 'code to be entered'),
    await inThisBrowser(open, 'what has happened'),
    address('/inquiry/status/:token', `/inquiry/status/${'a'.repeat(43)}`, { face: 'elsewhere', isProblem: true }),
  ];
}

/** Those who are invited, or have lost their password; and a member of staff who has no second factor yet. */
async function guests(browser: Browser, { member, staff }: Own): Promise<Visit[]> {
  const link = async (to: string): Promise<string> => new URL(await inNewestMail(to, /https?:\/\/\S+/)).pathname;
  // Not invited yet, also when the portal was walked before.
  const guest = `gaest-${randomUUID()}@nordlys.example`;
  const newcomer = `ny-${randomUUID()}@flex4b.example`;
  await member.post('/api/app/invitations', { email: guest, roles: ['viewer'] });
  await staff.post('/api/staff/invitations', { email: newcomer, roles: ['auditor'] });
  const form = await member.post('/api/app/inquiry-form-link', {});
  const forgetful = 'viewer@nordlys.example';
  const before = await mailCount(forgetful);
  const page = await browser.newPage();
  await page.goto(at('/password/forgotten').href);
  await page.locator('[name=email]').fill(forgetful);
  await submit(page);
  const reset = await inNewestMail(forgetful, /https?:\/\/\S+\/password\/\S+/, before);
  await page.goto(at(await link(newcomer)).href);
  await page.locator('[name=name]').fill('Nynne Ny');
  await page.locator('[name=password]').fill('demo-fjord-2026-ny');
  await submit(page);
  await page.waitForURL(/enrolment/);
  await page.close();
  return [
    address('/c/:slug/inquiry', new URL(String(form['url'])).pathname),
    address('/invitation/:token', await link(guest)),
    address('/password/:token', new URL(reset).pathname),
    {
      route: '/sign-in/enrolment',
      open: (tab) => sendPassword(tab, newcomer, 'staff', 'demo-fjord-2026-ny'),
    },
  ];
}
