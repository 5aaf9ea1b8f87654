import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';

describe('somebody who tries the portal out', () => {
  let browser: Browser;
  let visit: BrowserContext;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    visit = await browser.newContext();
  });
  afterEach(async () => visit.close());
  afterAll(async () => browser.close());

  it.each(['light', 'dark'] as const)('finds the mails on a page that everybody can read, %s', async (colorScheme) => {
    const page = await visit.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(addresses().mails);

    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Mails, newest first');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
