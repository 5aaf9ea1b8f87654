import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail } from './mails.js';
import { signIn } from './sign-in.js';

const reader = 'dpo@nysgerrig.example';
const pages = [
  '/trust',
  '/sub-processors',
  '/policies',
  '/policies/privacy',
  '/policies/privacy/history',
  '/policies/privacy/v/1',
  '/policies/data-subject-rights',
  '/cookies',
];

describe('somebody without an account', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)(
    'reads every open page in both languages, wide and narrow, %s',
    async (scheme) => {
      const visit = await browser.newContext({ colorScheme: scheme });
      const page = await visit.newPage();
      for (const [path, lang] of pages.flatMap((each) => [[each, 'da'] as const, [each, 'en'] as const])) {
        await page.setViewportSize({ width: lang === 'da' ? 320 : 1280, height: 800 });
        await page.goto(`${addresses().portal}${path}?lang=${lang}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        expect([path, (await new AxeBuilder({ page }).analyze()).violations]).toEqual([path, []]);
      }
      await visit.close();
    },
  );

  it('reads what the privacy notice said before, and what was changed', async () => {
    const page = await browser.newPage();
    await page.goto(`${addresses().portal}/inquiry?lang=da`);
    await page.getByRole('link', { name: 'Læs mere i vores privatlivspolitik' }).click();
    await page.getByRole('link', { name: /Tidligere udgaver/ }).click();
    await page.getByText(/Vis, hvad der blev ændret/).click();
    await page.locator('ins').first().waitFor();
    await page.getByRole('link', { name: /^Version 1/ }).click();
    await page.getByText('Det er ikke den gældende udgave').waitFor();
    await page.close();
  });

  it('follows the register by mail and stops, without JavaScript', async () => {
    const visit = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit.newPage();
    await page.goto(`${addresses().portal}/sub-processors?lang=da`);
    await page.getByLabel('Din e-mailadresse').fill(reader);
    await page.getByRole('button', { name: 'Følg med på e-mail' }).click();
    await page.goto(await inNewestMail(reader, /https?:\/\/\S+/));
    await page.getByRole('button', { name: 'Ja, send mig ændringerne' }).click();
    await page.getByRole('heading', { name: 'Du følger nu med' }).waitFor();
    await visit.close();
  });

  it('is warned of a civil registration number while it is typed, and again before it is sent', async () => {
    const visit = await browser.newContext();
    const page = await visit.newPage();
    await page.goto(`${addresses().portal}/inquiry?lang=da`);
    await page.locator('[name=organisation]').fill('Egeskov Lægehus 010190-1234');
    await page.getByText('Det ligner et CPR-nummer').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('[name=organisation]').fill('Egeskov Lægehus, ordre 9908123456');
    await expect(page.locator('#organisation-cpr').innerText()).resolves.toBe('');
    await visit.close();
  });

  it('finds in the browser only what the page about cookies names', async () => {
    const visit = await browser.newContext();
    const page = await visit.newPage();
    const told = async () => {
      await page.goto(`${addresses().portal}/cookies?lang=da`);
      return page.locator('main table .code').allInnerTexts();
    };
    const names = await told();
    await signIn(page, 'auditor@flex4b.example', 'staff');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const kept = [
      ...(await visit.cookies()).map(({ name }) => name),
      ...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
    ];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((name) => !names.includes(name))).toEqual([]);
    await visit.close();
  });
});
