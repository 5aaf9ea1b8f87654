import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail, mailCount } from './mails.js';
import { signIn } from './sign-in.js';

const first = 'ole.fjeldsted@fjeldsted.example';
const second = 'inger.fjeldsted@fjeldsted.example';
const link = /https?:\/\/\S+\/s\/\S+/;

describe('two who sign for one customer, one after the other', () => {
  let browser: Browser;
  let visit: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    visit = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    page = await visit.newPage();
  });
  afterEach(() => visit.close());
  afterAll(() => browser.close());

  const inSight = () => page.getByRole('main').innerText();

  it('is arranged by staff with the keyboard: another is added, moved up, and told apart from one named twice', async () => {
    const staff = await (await browser.newContext()).newPage();
    await signIn(staff, 'owner@flex4b.example', 'staff');
    await staff.goto(`${addresses().portal}/staff/agreements`);
    await staff.getByRole('link', { name: 'Foreningen Solvang' }).first().click();
    await staff.getByRole('button', { name: 'Send igen' }).press('Enter');
    await staff.getByRole('button', { name: 'Tilføj en underskriver' }).press('Enter');
    const name = staff.getByRole('textbox', { name: 'Navn' });
    await name.nth(1).fill('Bo Lund');
    await staff.getByRole('textbox', { name: 'E-mail' }).nth(1).fill('Grethe.Holm@solvang.example');
    await staff.getByRole('button', { name: 'Flyt underskriver 2 op' }).press('Enter');
    expect(await name.nth(0).inputValue()).toBe('Bo Lund');
    await staff.getByRole('button', { name: 'Send til underskrift' }).press('Enter');
    await staff.getByText('Den adresse står der allerede').first().waitFor();
    expect((await new AxeBuilder({ page: staff }).analyze()).violations).toEqual([]);
    await staff.getByRole('textbox', { name: 'E-mail' }).nth(0).fill('bo.lund@solvang.example');
    // A mail to the other did not arrive.
    await staff.getByRole('checkbox', { name: /Send alligevel/ }).check();
    await staff.getByRole('button', { name: 'Send til underskrift' }).press('Enter');
    await staff.getByText('Venter på Bo Lund').waitFor();
    await staff.getByText('Venter på sin tur').waitFor();
    expect((await new AxeBuilder({ page: staff }).analyze()).violations).toEqual([]);
    await staff.context().close();
  });

  it('shows the first what is still missing, and what is kept of the signature', async () => {
    await page.goto(`${(await inNewestMail(first, link)).split('?')[0]}/done?lang=da`);
    expect(await inSight()).toMatch(/Nu mangler: Inger Fjeldsted/);
    expect(await inSight()).toMatch(/IP-adresse og browser\s+Opbevares til/);
  });

  it('shows the second who has signed already, and brings the agreement into force with the last signature', async () => {
    await page.goto(await inNewestMail(second, link));
    expect(await inSight()).toMatch(/Ole Fjeldsted, Direktør: har underskrevet/);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const [before, told] = [await mailCount(second), await mailCount(first)];
    await page.getByRole('button', { name: 'Send mig en kode' }).click();
    await page.getByLabel('Kode fra e-mailen').fill(await inNewestMail(second, /\b(\d{8})\b/, before));
    await page.getByLabel(/Jeg er bemyndiget/).check();
    await page.getByLabel(/Jeg har læst aftalen/).check();
    await page.getByLabel('Skriv dit fulde navn som underskrift').fill('Inger Fjeldsted');
    await page.getByRole('button', { name: 'Underskriv aftalen' }).click();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Du har underskrevet');
    expect(await inNewestMail(first, /er i kraft|er underskrevet af begge parter/, told)).toBeTruthy();
  });
});
