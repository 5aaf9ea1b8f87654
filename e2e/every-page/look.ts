import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { addresses } from '../browser.js';

export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

const schemes = ['light', 'dark'] as const;
const widths = [1280, 390] as const;
const NARROWEST = 320;
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** What another colour scheme can change; everything else axe has looked at already. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Watches a tab for what a reader doesn't see: errors, requests to others, and whether something is still under way. */
export class Watch {
  readonly #faults: string[] = [];
  #underWay = 0;

  constructor(
    readonly page: Page,
    /** What the browser notes of itself about an answer that is meant to be an error. */
    private readonly mayFail: () => boolean,
  ) {
    page.on('request', (request) => {
      this.#underWay += 1;
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(addresses().portal).origin)
        this.#faults.push(`asks ${origin}`);
    });
    page.on('requestfinished', () => (this.#underWay -= 1));
    page.on('requestfailed', () => (this.#underWay -= 1));
    page.on('pageerror', ({ message }) => this.#faults.push(`throws ${message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (this.mayFail() && message.text().startsWith('Failed to load resource')) return;
      this.#faults.push(`logs ${message.text()}`);
    });
  }

  /** Until nothing is asked for any more and what was answered has been drawn. */
  async settled(): Promise<void> {
    await drawn(this.page);
    let quiet = 0;
    while (quiet < 2) {
      await drawn(this.page);
      quiet = this.#underWay <= 0 ? quiet + 1 : 0;
    }
  }

  /** What was wrong since the last time. */
  take(): string[] {
    return this.#faults.splice(0);
  }
}

/** The next frame but one: style and layout have followed. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** Where a script sets the colours, it hears of the change when it comes to it; on a busy machine that takes a while. */
const inColours = (page: Page, scheme: (typeof schemes)[number]): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const { mantineColorScheme: set } = document.documentElement.dataset;
    return set === undefined || set === wanted;
  }, scheme);

/** What is wrong with the page before us in one language, in both colours and at every width; nothing when all is well. */
export async function look(watch: Watch, locale: Locale): Promise<string[]> {
  const { page } = watch;
  const faults = [...(await words(page, locale)), ...watch.take()];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await inColours(page, colorScheme);
      await watch.settled();
      for (const { id, at } of await violations(page, colorScheme === 'light' ? WCAG : OF_COLOUR))
        faults.push(`${width} ${colorScheme}: ${id} at ${at}`);
    }
    faults.push(...(await sideways(page, width)));
  }
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  await watch.settled();
  return [...faults, ...(await sideways(page, NARROWEST)), ...watch.take()];
}

/**
 * The builder puts axe into the page, and would do so again for every question: four fifths of the time. So it is let
 * in once, by the smallest question, and asked directly from then on.
 */
async function violations(page: Page, runOnly: typeof WCAG): Promise<{ id: string; at: string }[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined')
    await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze();
  return page.evaluate(`axe
    .run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, any }) => [target, ...any.slice(0, 1).map(({ message }) => message)].join(' – ')).join(', '),
    })))`);
}

async function words(page: Page, locale: Locale): Promise<string[]> {
  const [lang, title, headings] = await Promise.all([
    page.getAttribute('html', 'lang'),
    page.title(),
    page.locator('h1').count(),
  ]);
  return [
    ...(lang === locale ? [] : [`is in ${lang ?? 'no language'}`]),
    ...(title.trim() === '' ? ['has no title'] : []),
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
  ];
}

async function sideways(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() => document.documentElement.scrollWidth);
  return found > width ? [`${width}: is ${found} wide`] : [];
}
