import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail, mailCount } from './mails.js';
import { signIn } from './sign-in.js';

const customer = 'Blåfrost Fisk A/S';
const signatory = 'kurt.strand@blaafrost.example';
const link = /https?:\/\/\S+\/s\/\S+/;

/** One wording, sent at once: planned, looked at before anything is sent, started, followed, and never sent twice. */
describe('a campaign', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    await signIn(page, 'compliance@flex4b.example', 'staff');
  });
  afterAll(() => browser.close());

  const violations = async () => (await new AxeBuilder({ page }).analyze()).violations;
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  /** To the dry run. */
  async function plan(name: string): Promise<void> {
    await page.goto(`${addresses().portal}/staff/campaigns/new`);
    await page.getByLabel('Kampagnens navn').fill(name);
    await page.getByLabel('Almindelige personoplysninger').fill('Navn og telefonnummer');
    await page.getByLabel('Kategorier af registrerede').fill('Ansatte hos den dataansvarlige');
    await press('Videre');
    await page.getByLabel('Kun kunder uden en aftale, der gælder').check();
    await page.getByLabel('Navn eller registreringsnummer').fill(customer);
    await press('Videre');
    await page.getByRole('heading', { name: 'Prøvekørsel' }).waitFor();
    await page.getByRole('row', { name: new RegExp(customer) }).waitFor();
  }

  it('shows who would get what, and is not started before what it says was read', async () => {
    await plan('Nye kunder');
    expect(await page.getByRole('main').innerText()).toContain('Får sin første aftale');
    expect(await violations()).toEqual([]);
    await press(/^Start/);
    await page.getByText('Læs bilagene, og sæt kryds her.').waitFor();
    expect(await page.getByRole('region', { name: /^Bilag til den første aftale/ }).innerText()).toContain(
      'Navn og telefonnummer',
    );
  });

  it('sends its agreement to whoever signs, and tells how far it is', async () => {
    const before = await mailCount(signatory);
    await page.getByLabel(/^Vi har læst det/).check();
    await press(/^Start/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Start/ })
      .click();
    await page.getByRole('heading', { name: 'Fremskridt' }).waitFor();
    const row = page.getByRole('row', { name: new RegExp(customer) });
    await row.getByText(/DPA-\d{4}-\d{4}/).waitFor();
    await row.getByText('Sendt').first().waitFor();
    expect(await violations()).toEqual([]);

    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(await inNewestMail(signatory, link, before));
    expect(await visitor.getByRole('main').innerText()).toContain('Navn og telefonnummer');
    await visitor.close();
  });

  it('sends nobody a second offer', async () => {
    await plan('Nye kunder igen');
    const row = page.getByRole('row', { name: new RegExp(customer) });
    expect(await row.innerText()).toContain('Har allerede en aftale, der venter');
    await page.getByText('Der er ingen at sende til.').waitFor();
    expect(await page.getByRole('button', { name: /^Start/ }).count()).toBe(0);
  });
});
