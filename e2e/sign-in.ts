import type { Page } from 'playwright-core';
import { addresses } from './browser.js';
import { secondFactor } from './mails.js';

export const demoPassword = 'demo-fjord-2026';

/** Writes the first step of a sign-in and sends it; what comes next depends on whose it is. */
export async function sendPassword(
  page: Page,
  email: string,
  lands: 'app' | 'staff',
  secret: string = demoPassword,
): Promise<void> {
  await page.goto(`${addresses().portal}/sign-in?return=/${lands}`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(secret);
  await page.locator('form button[type=submit]').first().click();
}

/**
 * Signs one of the demo's people in, as they would: password, and for staff the code of their app. A code is good once
 * for its person: where another story has just used it, the next one is waited for.
 */
export async function signIn(page: Page, email: string, lands: 'app' | 'staff'): Promise<void> {
  await sendPassword(page, email, lands);
  if (lands === 'staff') await enterCode(page, await secondFactor());
  await page.waitForURL(`**/${lands}`);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('input[name=code]').fill(code);
  await page.locator('form button[type=submit]').first().click();
  const refused = page.locator('input[name=code][aria-invalid=true]');
  await Promise.race([page.waitForURL('**/staff'), refused.waitFor()]);
  if (await refused.isHidden()) return;
  let next = code;
  while (next === code) {
    await page.waitForTimeout(1_000);
    next = await secondFactor();
  }
  await enterCode(page, next);
}
