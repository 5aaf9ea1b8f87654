import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail } from './mails.js';
import { signIn } from './sign-in.js';

const citizen = 'bo.borger@eksempel.example';
const secret = 'Jeg var patient i marts og vil se min journal';

/** One story in three acts, each needing the one before. */
describe('an inquiry from a data subject', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const next = (page: Page) => page.locator('main form button[type=submit]').first().click();

  it('goes back and forth in any browser, without JavaScript, and loses nothing that was typed', async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await phone.newPage();
    const typed = (name: string) => page.locator(`[name=${name}]`).inputValue();
    await page.goto(`${addresses().portal}/inquiry?lang=da`);
    await page.locator('[name=organisation]').fill('Egeskov Lægehus');
    await next(page);
    await page.locator('[name=type][value=access]').check();
    await next(page);
    await page.locator('[name=concerns][value=self]').check();
    await page.locator('[name=message]').fill(secret);
    await next(page);
    await page.locator('[name=name]').fill('Bo Borger');
    await page.locator('[name=email]').fill('bo.borger@');
    await next(page);
    expect(await typed('email')).toBe('bo.borger@');

    await page.goBack();
    await page.goBack();
    expect(await typed('message')).toBe(secret);
    await page.goBack();
    expect(await page.locator('[name=type][value=access]').isChecked()).toBe(true);
    await page.goBack();
    expect(await typed('organisation')).toBe('Egeskov Lægehus');
    await page.reload();
    await page.goForward();
    await page.goForward();
    expect(await typed('message')).toBe(secret);
    await next(page);
    expect(await typed('name')).toBe('Bo Borger');
    expect(page.url()).not.toMatch(/Egeskov|Borger|journal/);
    await phone.close();
  });

  it('is written on a phone without JavaScript, confirmed by mail, routed by staff, and gone from their eyes', async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await phone.newPage();
    await page.goto(`${addresses().portal}/inquiry?lang=da`);
    await page.locator('[name=organisation]').fill('Egeskov Lægehus');
    await next(page);
    await page.locator('[name=type][value=access]').check();
    await next(page);
    await page.locator('[name=concerns][value=self]').check();
    await page.locator('[name=message]').fill(`${secret}, mit nummer er 010190-1234`);
    await next(page);
    await page.locator('[name=name]').fill('Bo Borger');
    await page.locator('[name=email]').fill(citizen);
    await next(page);
    await next(page);
    await page.goto(await inNewestMail(citizen, /https?:\/\/\S+/));
    await next(page);
    const reference = /H-\d{4}-\w{4}-\w{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
    expect(reference).not.toBe('');
    await phone.close();

    const staff = await browser.newPage();
    await signIn(staff, 'router@flex4b.example', 'staff');
    await staff.goto(`${addresses().portal}/staff/inbox`);
    await staff.getByRole('link', { name: reference }).click();
    await staff.getByText(secret).waitFor();
    expect(await staff.getByRole('main').innerText()).not.toContain('010190-1234');
    await route(staff);
    await staff.goto(`${addresses().portal}/staff/inbox`);
    await staff.getByRole('heading', { level: 1 }).waitFor();
    expect(await staff.content()).not.toContain(secret);
  });

  /** Decides the vendor's role, takes the suggestion, and hands over. */
  async function route(staff: Page): Promise<void> {
    await staff.getByLabel('Databehandler').check();
    await staff.getByRole('button', { name: 'Gem rollen' }).click();
    await staff.getByRole('button', { name: 'Vælg' }).first().click();
    await staff.getByRole('button', { name: /^Send videre til Egeskov/ }).click();
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: /^Send videre/ })
      .click();
    await staff.waitForURL(/\/staff\/inbox$/);
  }
});
