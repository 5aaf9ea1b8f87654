import { readFile } from 'node:fs/promises';
import { generateSync } from 'otplib';
import type { Browser } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { apiOf } from './every-page/own-api.js';
import { inNewestMail, mailCount } from './mails.js';
import { demoPassword, signIn } from './sign-in.js';

const person = 'viewer@nordlys.example';

describe('somebody who turns on an authenticator app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('gives the password, and keeps the recovery codes: no slip of the hand closes them', async () => {
    const visit = await browser.newContext({ locale: 'da-DK', acceptDownloads: true });
    await visit.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: addresses().portal });
    const page = await visit.newPage();
    const before = await mailCount(person);
    await signIn(page, person, 'app');
    await apiOf(page).put('/api/session/locale', { locale: 'da' });
    await page.goto(`${addresses().portal}/app/account`);
    await page.getByRole('button', { name: 'Slå til' }).click();
    const dialog = page.getByRole('dialog');
    const secret = (await dialog.locator('code').first().textContent()) ?? '';
    await dialog.getByLabel('Kode fra appen').fill(generateSync({ secret }));
    await dialog.getByLabel('Nuværende adgangskode').fill(demoPassword);
    await dialog.getByRole('button', { name: 'Bekræft' }).click();
    await dialog.getByText('Koderne vises kun nu').waitFor();

    const codes = await dialog.locator('code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await page.keyboard.press('Escape');
    expect(await dialog.locator('code').allTextContents()).toEqual(codes);
    await expect(dialog.getByRole('button', { name: 'Luk' }).count()).resolves.toBe(0);

    await dialog.getByRole('button', { name: 'Kopiér koderne' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'));
    const download = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Hent koderne som tekstfil' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('genoprettelseskoder.txt');
    const text = await readFile(await file.path(), 'utf8');
    for (const code of codes) expect(text).toContain(code);

    await dialog.getByRole('button', { name: 'Jeg har gemt koderne' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await inNewestMail(person, /godkendelsesapp blev slået til/, before)).toBeTruthy();
    await visit.close();
  });
});
