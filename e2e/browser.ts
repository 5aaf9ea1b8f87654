import { chromium, type Browser } from 'playwright-core';

/** The system's Chromium, quiet on the network: nothing but the page under test is fetched. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['BROWSER_PATH'];
  if (!executablePath) throw new Error('BROWSER_PATH is missing: run stories with npm run e2e');
  return chromium.launch({
    executablePath,
    // Chromium's own sandbox refuses to work for root, as CI runs.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu'],
  });
}

/** Where the portal under test answers, and where its mails are read. */
export function addresses(): { portal: string; mails: string } {
  const { PORTAL_URL: portal, MAIL_PAGE_URL: mails } = process.env;
  if (!portal || !mails) throw new Error('PORTAL_URL and MAIL_PAGE_URL are missing: run stories with npm run e2e');
  return { portal, mails };
}
