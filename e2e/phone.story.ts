import type { Browser, Page } from 'playwright-core';
import { addresses, openBrowser } from './browser.js';
import { signIn } from './sign-in.js';

const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;

describe('on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = async (page: Page, path: string) => {
    await page.goto(`${addresses().portal}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it('the message that it worked does not lie over the button that did it', async () => {
    const page = await (await browser.newContext(phone)).newPage();
    await signIn(page, 'anne@nordlys.example', 'app');
    await at(page, '/app/settings');
    const button = page.getByRole('button', { name: 'Gem' }).first();
    await button.click();
    const message = page.getByRole('alert').filter({ hasText: /gemt/i });
    const [told, pressed] = [await message.boundingBox(), await button.boundingBox()];
    expect(told && told.y > 56 && told.y + told.height < 400).toBe(true);
    expect(told && pressed && (told.y + told.height <= pressed.y || pressed.y + pressed.height <= told.y)).toBe(true);
  });

  it('what can be done about an entry of the annex library is said in words', async () => {
    const page = await (await browser.newContext(phone)).newPage();
    await signIn(page, 'compliance@flex4b.example', 'staff');
    await at(page, '/staff/annex-library');
    const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Sygefravær' }).first();
    expect(await entry.getByRole('button').allInnerTexts()).toEqual(['Ret', 'Træk tilbage', 'Slet']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
