import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { signIn } from './sign-in.js';

describe('a customer who answers an inquiry', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await signIn(page, 'dpo@kystby.example', 'app');
  });
  afterAll(() => browser.close());

  /** @returns the dialog, and what the data subject wrote */
  const answering = async (width: number) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${addresses().portal}/app/inquiries`);
    await page.locator('main a[href*="/app/inquiries/"]').first().click();
    const written = await page.getByRole('main').getByRole('definition').first().innerText();
    await page.getByRole('button', { name: 'Svar', exact: true }).click();
    return { dialog: page.getByRole('dialog', { name: 'Svar' }), written };
  };
  const visible = async (where: string) => {
    expect((await new AxeBuilder({ page }).include(where).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  };

  it('has what was asked, and what has been written since, beside the answer', async () => {
    const { dialog, written } = await answering(1280);
    const asked = await dialog.getByText(written).boundingBox();
    const answer = await dialog.getByRole('textbox', { name: 'Svar' }).boundingBox();
    expect(asked && answer && asked.x + asked.width <= answer.x && asked.y < answer.y + answer.height).toBe(true);
    expect(await dialog.getByText('Du er bedt om at vise, hvem du er').isVisible()).toBe(true);
    await visible('[role=dialog]');
  });

  it('unfolds it above the answer on a phone, and keeps what is typed', async () => {
    const { dialog, written } = await answering(390);
    const answer = dialog.getByRole('textbox', { name: 'Svar' });
    await answer.fill('Her er det, vi har om dig.');
    expect(await dialog.getByText(written).isVisible()).toBe(false);
    await dialog.getByText('Vis henvendelsen').click();
    const asked = await dialog.getByText(written).boundingBox();
    const below = await answer.boundingBox();
    expect(asked && below && asked.y + asked.height <= below.y).toBe(true);
    expect(await answer.inputValue()).toBe('Her er det, vi har om dig.');
    await visible('[role=dialog]');
  });
});
