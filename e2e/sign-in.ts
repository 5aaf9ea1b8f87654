import type { Page } from 'playwright-core';
import { addresses } from './browser.js';
import { secondFactor } from './mails.js';

const password = 'demo-fjord-2026';

/** Signs one of the demo's people in, as they would: password, and for staff the code of their app. */
export async function signIn(page: Page, email: string, lands: 'app' | 'staff'): Promise<void> {
  await page.goto(`${addresses().portal}/sign-in?lang=da&return=/${lands}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Adgangskode').fill(password);
  await page.locator('form button[type=submit]').first().click();
  if (lands === 'staff') {
    await page.locator('input[name=code]').fill(await secondFactor());
    await page.locator('form button[type=submit]').first().click();
  }
  await page.waitForURL(`**/${lands}`);
}
