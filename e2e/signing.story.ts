import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail, mailCount } from './mails.js';

const signatory = 'lone.birk@birkelund.example';
const link = /https?:\/\/\S+\/s\/\S+/;

describe('a signatory on a phone', () => {
  let browser: Browser;
  let visit: BrowserContext;
  let page: Page;
  let folder: string;
  /** The file with the sealed agreement, once it is there. */
  let sealed: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'signed-'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const onPhone = async (javaScriptEnabled: boolean) => {
    visit = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled,
      acceptDownloads: true,
    });
    page = await visit.newPage();
  };
  afterEach(() => visit.close());

  const fillIn = async (code: string) => {
    await page.getByLabel('Kode fra e-mailen').fill(code);
    await page.getByLabel('Dit navn').fill('Lone Birk');
    await page.getByLabel('Din stilling').fill('Forstander');
    await page.getByLabel(/Jeg er bemyndiget/).check();
    await page.getByLabel(/Jeg har læst aftalen/).check();
    await page.getByLabel('Skriv dit fulde navn som underskrift').fill('Lone Birk');
  };
  const send = () => page.getByRole('button', { name: 'Underskriv aftalen' }).click();

  it('opens the mailed link as often as a mail scanner likes, and nothing changes', async () => {
    await onPhone(true);
    const url = await inNewestMail(signatory, link);
    for (let times = 0; times < 3; times++) await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain('Databehandleraftale');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('may draw the name too, take a stroke back, or go past it with the keyboard', async () => {
    await onPhone(true);
    await page.goto(await inNewestMail(signatory, link));
    const pad = page.getByRole('img', { name: /Felt til at tegne i/ });
    await pad.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const down of [0.3, 0.7]) {
      await page.mouse.move(x + width * 0.1, y + height * down);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.9, y + height * down, { steps: 5 });
      await page.mouse.up();
    }
    const drawn = page.locator('input[name=drawing]');
    expect(JSON.parse(await drawn.inputValue())).toHaveLength(2);
    await page.getByRole('button', { name: 'Fortryd streg' }).press('Enter');
    expect(JSON.parse(await drawn.inputValue())).toHaveLength(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Ryd tegningen' }).press('Enter');
    expect(await drawn.inputValue()).toBe('');
    await page.getByLabel('Skriv dit fulde navn som underskrift').press('Tab');
    expect(await page.getByRole('group', { name: 'Tegn den også' }).evaluate((one) => one.matches(':focus'))).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    expect(await page.getByRole('button', { name: 'Kopiér' }).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  it('signs without JavaScript, after a wrong try that loses nothing, and gets the sealed agreement', async () => {
    await onPhone(false);
    const mails = await mailCount(signatory);
    await page.goto(await inNewestMail(signatory, link));
    expect(await page.getByText('Tegn den også').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Send mig en kode' }).click();
    const code = await inNewestMail(signatory, /\b(\d{8})\b/, mails);

    await fillIn(code === '00000000' ? '11111111' : '00000000');
    await send();
    await expect(page.title()).resolves.toMatch(/^Fejl:/);
    await expect(page.getByLabel('Dit navn').inputValue()).resolves.toBe('Lone Birk');
    await page.goto(`${addresses().portal}/cookies?lang=da`);
    await page.goBack();
    await expect(page.title()).resolves.toMatch(/^Fejl:/);
    await expect(page.getByLabel('Dit navn').inputValue()).resolves.toBe('Lone Birk');

    await fillIn(code);
    await send();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toMatch(/underskrevet/i);

    const receipt = await inNewestMail(signatory, /https?:\/\/\S+/, mails + 1);
    expect(receipt).toContain(addresses().portal);
    sealed = await sealedPdf();
  });

  it('has, in other programs’ eyes, what was signed (needs pdftotext)', () => {
    expect(execFileSync('pdftotext', [sealed, '-'], { encoding: 'utf8' })).toContain('Lone Birk');
  });

  it('has, in other programs’ eyes, a valid seal (needs pdfsig)', () => {
    expect(execFileSync('pdfsig', [sealed], { encoding: 'utf8' })).toContain('Signature is Valid');
  });

  /** Reloads the receipt until the seal is there, then downloads. */
  async function sealedPdf(): Promise<string> {
    for (let times = 0; times < 40; times++) {
      const download = page.locator('a[href$="/document.pdf"]');
      if (await download.count()) {
        const [file] = await Promise.all([page.waitForEvent('download'), download.first().click()]);
        const path = join(folder, 'agreement.pdf');
        await file.saveAs(path);
        return path;
      }
      await page.waitForTimeout(500);
      await page.reload();
    }
    throw new Error('The receipt never offered the sealed agreement');
  }
});
