import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { signIn } from './sign-in.js';

describe('staff who change the wording', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await signIn(page, 'compliance@flex4b.example', 'staff');
  });
  afterAll(() => browser.close());

  it('begin a new version and read it while they write, in both languages', async () => {
    await page.goto(`${addresses().portal}/staff/templates`);
    await page.getByRole('link', { name: 'Databehandleraftale', exact: true }).click();
    await page.getByRole('link', { name: 'Begynd på en ny version' }).click();
    await page.getByRole('button', { name: /Øvrige vilkår/ }).click();
    await page.getByLabel('Overskrift (Dansk)').fill('Andre vilkår');
    await page.getByLabel('Overskrift (English)').fill('Other provisions');
    await page.getByRole('heading', { name: /Andre vilkår/ }).waitFor();
    await page.getByText('Klar til at blive udgivet').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('lose nothing by a wrong click', async () => {
    await page.getByRole('link', { name: 'Ydelser' }).click();
    const asked = page.getByRole('dialog', { name: 'Forlad siden?' });
    await asked.getByRole('button', { name: 'Annullér' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Overskrift (Dansk)').inputValue()).toBe('Andre vilkår');
  });

  it('publish it with an explanation, and see what has changed', async () => {
    await page.getByRole('button', { name: 'Gem kladden' }).click();
    await page.getByRole('button', { name: 'Udgiv version 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Udgiv version 2' }).click();
    await dialog.getByText('Vælg, om ændringen er mindre eller større').first().waitFor();
    await dialog.getByLabel(/Mindre ændring/).check();
    await dialog.getByLabel('Forklaring (Dansk)').fill('Overskriften er gjort tydeligere.');
    await dialog.getByLabel('Forklaring (English)').fill('The heading is clearer.');
    await dialog.getByRole('button', { name: 'Udgiv version 2' }).click();
    await page.getByText('Version 2 er udgivet').waitFor();
    await page.getByText('Overskriften er gjort tydeligere.').waitFor();
    await page.getByRole('link', { name: 'Send versionen til kunderne i en kampagne' }).waitFor();
    await page.getByRole('link', { name: 'Se ændringer mellem versioner' }).click();
    await page.getByText('Andre vilkår').first().waitFor();
  });
});
