import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { signIn } from './sign-in.js';

/** By the menu on top of the rail, as a person would; the application is loaded anew. */
async function switchTo(page: Page, name: string): Promise<void> {
  await page.goto(`${addresses().portal}/app`);
  const menu = page.getByRole('button', { name: /^Organisation/ });
  if ((await menu.innerText()).includes(name)) return;
  await menu.click();
  await Promise.all([page.waitForEvent('load'), page.getByRole('menuitemradio', { name }).click()]);
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
}

describe('an adviser to several organisations', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const at = (path: string) => `${addresses().portal}${path}`;
  const idOf = async (name: string): Promise<string> => {
    const { tenants } = await (await context.request.get(at('/api/session'))).json();
    return tenants.find((tenant: { name: string }) => tenant.name.startsWith(name)).id;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'da' });
    page = await context.newPage();
    await signIn(page, 'ida@raadgiver.example', 'app');
  });
  beforeEach(() => switchTo(page, 'Ærø'));
  afterAll(() => browser.close());

  it('is told in one tab that another has switched: nothing is done, and nothing typed is lost', async () => {
    await page.goto(at('/app/users'));
    await page.getByRole('button', { name: 'Inviter' }).click();
    const email = page.getByRole('textbox', { name: 'E-mail' });
    await email.fill('ny@aeroe.example');
    const other = await context.newPage();
    await switchTo(other, 'Lindholm');

    await page.getByRole('button', { name: 'Send invitation' }).click();
    const choice = page.getByRole('dialog', { name: /Du er nu i Lindholm/ });
    await choice.waitFor();
    await page.keyboard.press('Escape');
    await choice.getByRole('button', { name: /Skift tilbage til Ærø/ }).click();
    await choice.waitFor({ state: 'hidden' });
    await page.getByRole('alert').waitFor({ state: 'detached' });

    expect(await email.inputValue()).toBe('ny@aeroe.example');
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await page.getByText('ny@aeroe.example').first().waitFor();

    await other.getByRole('link', { name: 'Underdatabehandlere' }).first().click();
    const load = other.getByRole('button', { name: /Gå til Ærø/ });
    await load.waitFor();
    expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([]);
    await load.click();
    await other.getByRole('button', { name: /^Organisation Ærø/ }).waitFor();
    await other.close();
  });

  it('has a page that failed meanwhile read anew on switching back', async () => {
    const other = await context.newPage();
    await switchTo(other, 'Lindholm');
    await other.close();
    await page.getByRole('link', { name: 'Underdatabehandlere' }).first().click();
    await page.getByRole('button', { name: /Skift tilbage til Ærø/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Underdatabehandlere' }).waitFor();
    await page.getByRole('table', { name: /Underdatabehandlere/ }).waitFor();
  });

  it('is asked to switch by a link that is for another of them; opening it switches nothing', async () => {
    const lindholm = await idOf('Lindholm');
    await page.goto(at(`/app/inquiries?organisation=${lindholm}`));
    await page.getByRole('heading', { level: 1, name: /Lindholm/ }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const { tenantId } = await (await context.request.get(at('/api/session'))).json();
    expect(tenantId).toBe(await idOf('Ærø'));

    await page.getByRole('button', { name: /Åbn i Lindholm/ }).click();
    await page.waitForURL(at('/app/inquiries'));
    await page.getByRole('button', { name: /^Organisation Lindholm/ }).waitFor();
  });

  it('opens a link that is for the organisation at hand at once', async () => {
    await page.goto(at(`/app/inquiries?organisation=${await idOf('Ærø')}`));
    await page.waitForURL(at('/app/inquiries'));
    await page.getByRole('heading', { level: 1, name: 'Henvendelser' }).waitFor();
  });

  it('finds nothing by a link that is for somebody else', async () => {
    await page.goto(at('/app/inquiries?organisation=01900000-0000-7000-8000-000000000000'));
    await page.getByRole('heading', { level: 1, name: 'Siden findes ikke' }).waitFor();
  });
});
