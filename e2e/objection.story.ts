import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { signIn } from './sign-in.js';

describe("a customer's privacy officer", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  });
  afterAll(() => browser.close());

  it('sees first what is due first, and objects to a change with a reason', async () => {
    await signIn(page, 'anne@nordlys.example', 'app');
    await page.getByRole('link', { name: /Supportdesk Baltic/ }).click();
    await page.getByRole('heading', { level: 1, name: /Supportdesk Baltic/ }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.getByRole('button', { name: 'Gør indsigelse' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Vi vil ikke have vores sager behandlet uden for Norden.');
    await dialog.getByRole('button', { name: 'Send indsigelsen' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.reload();
    await page.getByText('uden for Norden').first().waitFor();
    expect(await page.getByRole('button', { name: 'Godkend' }).count()).toBe(0);
  });

  it('downloads the list of sub-processors as a PDF', async () => {
    await page.goto(new URL('/app/sub-processors', page.url()).href);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /PDF/ }).first().click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  });
});
