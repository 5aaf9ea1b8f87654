import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail, mailCount } from './mails.js';
import { signIn } from './sign-in.js';

const signatory = 'karen.moelgaard@kystkommune.example';
const successor = 'per.vikar@kystkommune.example';
const link = /https?:\/\/\S+\/s\/\S+/;

describe('a signatory who is not the right person', () => {
  let browser: Browser;
  let visit: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    visit = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    page = await visit.newPage();
  });
  afterAll(() => browser.close());

  it('hands the agreement on from a phone without JavaScript, and the successor signs', async () => {
    const old = await inNewestMail(signatory, link);
    await page.goto(old);
    await page.getByRole('link', { name: 'En anden skal underskrive' }).click();
    const mails = await mailCount(signatory);
    await page.getByRole('button', { name: 'Send mig en kode' }).click();
    const code = await inNewestMail(signatory, /\b(\d{8})\b/, mails);
    await page.getByLabel('Navn', { exact: true }).fill('Per Vikar');
    await page.getByLabel('E-mailadresse').fill(successor);
    await page.getByLabel('Besked til modtageren').fill('Du er konstitueret, mens jeg har orlov.');
    await page.getByLabel('Kode fra e-mailen').fill(code);
    await page.getByRole('button', { name: 'Giv aftalen videre' }).click();

    const gone = await page.getByRole('main').innerText();
    expect(gone).toContain('Per Vikar (p…@kystkommune.example)');
    await page.goto(old);
    expect(await page.getByRole('main').innerText()).toContain('Linket virker ikke længere');
    expect(await inNewestMail(signatory, /givet videre fra dig til (Per Vikar)/, mails + 1)).toBe('Per Vikar');

    await page.goto(await inNewestMail(successor, link));
    expect(await page.getByRole('main').innerText()).toContain('Per Vikar');
    const before = await mailCount(successor);
    await page.getByRole('button', { name: 'Send mig en kode' }).click();
    await page.getByLabel('Kode fra e-mailen').fill(await inNewestMail(successor, /\b(\d{8})\b/, before));
    await page.getByLabel('Din stilling').fill('Konstitueret direktør');
    await page.getByLabel(/Jeg er bemyndiget/).check();
    await page.getByLabel(/Jeg har læst aftalen/).check();
    await page.getByLabel('Skriv dit fulde navn som underskrift').fill('Per Vikar');
    await page.getByRole('button', { name: 'Underskriv aftalen' }).click();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toMatch(/underskrevet/i);
  });

  it('is seen by staff, who keep the successor as the customer’s signatory', async () => {
    const visiting = await browser.newContext();
    const staff = await visiting.newPage();
    await signIn(staff, 'compliance@flex4b.example', 'staff');
    await staff.goto(`${addresses().portal}/staff/agreements`);
    await staff
      .getByRole('row', { name: /Kystby Kommune/ })
      .getByRole('link')
      .first()
      .click();
    await staff.getByText('Karen Mølgaard gav aftalen videre til Per Vikar').waitFor();
    expect((await new AxeBuilder({ page: staff }).analyze()).violations).toEqual([]);
    await staff.getByRole('button', { name: 'Gem Per Vikar som kundens underskriver' }).click();
    await staff.getByText('Per Vikar er gemt som kundens underskriver').waitFor();
    await visiting.close();
  });
});
