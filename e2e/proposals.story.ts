import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { inNewestMail } from './mails.js';
import { signIn } from './sign-in.js';

const link = /https?:\/\/\S+\/s\/\S+/;

describe('a customer that wants something otherwise before it signs', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

  it('proposes another line of an annex, and is told that signing does not wait for the answer', async () => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, 'aoife@northwind.example', 'app');
    await page.goto(`${addresses().portal}/app/agreements`);
    await page.getByRole('link', { name: /DPA-/ }).first().click();
    await page.getByRole('button', { name: 'Propose or ask' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/What is it about/).selectOption({ label: 'Retention and erasure' });
    await dialog.getByLabel(/What do you wish/).selectOption({ label: 'Change a line' });
    await dialog.getByLabel(/Which line/).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Reason: Fill in this field').waitFor();
    expect(await violations(page)).toEqual([]);

    await dialog.getByLabel(/The line as you wish it/).fill('Data in the services: 30 days after the services end');
    await dialog.getByLabel(/^Reason/).fill('We keep nothing longer than that.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('30 days after the services end').waitFor();
    await page.getByText('If you sign now, you accept the text as it stands.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is answered by staff, who make the next version of it and see what it changes', async () => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, 'compliance@flex4b.example', 'staff');
    await page.goto(`${addresses().portal}/staff/agreements`);
    await page
      .getByRole('row', { name: /Northwind/ })
      .first()
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: 'Godtag: Opbevaring og sletning' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Godtag' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Lav en ny version' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lav en ny version' }).click();

    await page.getByRole('heading', { name: 'Ændret siden version 2' }).waitFor();
    const changes = await page.getByRole('main').innerText();
    expect(changes).toContain('30 days after the services end');
    expect(changes).toContain('We keep nothing longer than that.');
    expect(await violations(page)).toEqual([]);
  });

  it('reads what its proposals changed, and asks again from a phone without JavaScript or an account', async () => {
    const visit = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await visit.newPage();
    await page.goto(await inNewestMail('eva.de.vries@granite.example', link));
    await page.getByRole('link', { name: 'See what has changed since version 1' }).click();
    const changes = await page.getByRole('main').innerText();
    expect(changes).toContain('Changed after your proposals for version 1');
    expect(changes).toContain('They are named in the messages that we get.');

    await page.getByRole('link', { name: 'Back to the agreement' }).click();
    await page.getByRole('link', { name: 'Ask for a change' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.getByRole('main').innerText()).toContain('Choose which clause or annex it is about.');
    await page.getByLabel('Which clause or annex?').selectOption('annex-c');
    await page.getByLabel('What do you wish?').fill('How often do you try to restore a copy?');
    await page.getByRole('button', { name: 'Send' }).click();
    const answer = await page.getByRole('main').innerText();
    expect(answer).toContain('It has been sent');
    expect(answer).toContain('How often do you try to restore a copy?');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    expect(await page.getByRole('main').innerText()).toContain('One point awaits an answer');
    await visit.close();
  });
});
