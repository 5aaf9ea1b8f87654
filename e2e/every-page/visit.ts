import type { Page } from 'playwright-core';
import { addresses } from '../browser.js';

/** How one route, or one face of it, is come to. */
export interface Visit {
  /** As the inventory names it. */
  readonly route: string;
  /** Which face, where the route has several. */
  readonly face?: string;
  /** The browser may note an answer that is not 2xx: the page is about something wrong. */
  readonly isProblem?: boolean;
  readonly open: (page: Page) => Promise<unknown>;
}

export const at = (path: string): URL => new URL(path, addresses().portal);

/** The page that stands at an address. */
export const address = (route: string, path: string, other: Omit<Visit, 'route' | 'open'> = {}): Visit => ({
  route,
  ...other,
  open: (page) => page.goto(at(path).href),
});

export const submit = (page: Page): Promise<void> => page.locator('main form button[type=submit]').first().click();
