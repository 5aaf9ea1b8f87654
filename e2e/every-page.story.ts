import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { appVisits } from './every-page/app-visits.js';
import { matches } from './every-page/inventory.js';
import { look, locales, Watch, type Locale } from './every-page/look.js';
import { apiOf, memberPage, staffPage } from './every-page/own-api.js';
import { publicVisits } from './every-page/public-visits.js';
import type { Visit } from './every-page/visit.js';

/** Tabs side by side in one area: the looking is work for the browser, and there are cores to do it. */
const TABS = 2;
/** Far more than it takes: a busy machine is no fault of a page. */
const PATIENCE = 900_000;

/**
 * Every page there is, in both languages, both colours, on a desk and on a phone: readable for everybody (WCAG 2.2 AA),
 * nothing cut off sideways, one title, no error, nothing fetched from elsewhere. The lists of pages come from the
 * server's routes and from the app's router, so that a new page is looked at too, or is missed here by name.
 */
describe('every page', () => {
  let browser: Browser;
  let staff: Page;
  let member: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    [staff, member] = await Promise.all([staffPage(browser), memberPage(browser)]);
  });
  afterAll(() => browser.close());

  /** Goes to each, on several tabs of one visitor. @returns what was wrong, with where */
  async function walk(one: Page, visits: readonly Visit[], locale: Locale): Promise<string[]> {
    const left = [...visits];
    const onTab = async (): Promise<string[]> => {
      const faults: string[] = [];
      let isProblem = false;
      const page = await one.context().newPage();
      const watch = new Watch(page, () => isProblem);
      for (let visit = left.shift(); visit; visit = left.shift()) {
        isProblem = visit.isProblem ?? false;
        const name = [visit.route, visit.face, locale].filter(Boolean).join(', ');
        await visit.open(page);
        // A page without one is told of below; the first can be long in coming on a busy machine.
        await page
          .locator('h1')
          .first()
          .waitFor({ timeout: 60_000 })
          .catch(() => undefined);
        await watch.settled();
        const { pathname } = new URL(page.url());
        if (!matches(visit.route, pathname)) faults.push(`${name}: led to ${pathname}`);
        faults.push(...(await look(watch, locale)).map((fault) => `${name}: ${fault}`));
      }
      await page.close();
      return faults;
    };
    return (await Promise.all(Array.from({ length: TABS }, onTab))).flat();
  }

  const unvisited = (routes: readonly string[], visits: readonly Visit[]) =>
    routes.filter((route) => !visits.some((visit) => visit.route === route));

  it(
    'that the server draws',
    async () => {
      const { visits, routes } = await publicVisits(browser, { member: apiOf(member), staff: apiOf(staff) });
      expect(unvisited(routes, visits)).toEqual([]);
      for (const locale of locales) {
        const visitor = await browser.newContext({ reducedMotion: 'reduce' });
        await visitor.addCookies([{ name: 'lang', value: locale, url: addresses().portal }]);
        expect(await walk(await visitor.newPage(), visits, locale)).toEqual([]);
        await visitor.close();
      }
    },
    PATIENCE,
  );

  it.each([
    ['staff', () => staff],
    ['app', () => member],
  ] as const)(
    'of /%s',
    async (area, whose) => {
      const { visits, routes } = await appVisits(whose(), area);
      expect(unvisited(routes, visits)).toEqual([]);
      for (const locale of locales.toReversed()) {
        await apiOf(whose()).put('/api/session/locale', { locale });
        expect(await walk(whose(), visits, locale)).toEqual([]);
      }
    },
    PATIENCE,
  );
});
