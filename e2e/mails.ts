import { addresses } from './browser.js';

type Summary = { readonly id: string; readonly subject: string; readonly to: readonly string[] };
type Mail = { readonly text: string; readonly html: string };

const isList = (body: unknown): body is Summary[] => Array.isArray(body);
const isMail = (body: unknown): body is Mail => typeof body === 'object' && body !== null && 'text' in body;

async function ask(path: string): Promise<unknown> {
  return (await fetch(`${addresses().mails}${path}`)).json();
}

/** How many mails somebody has got: take it before the act that causes another. */
export async function mailCount(to: string): Promise<number> {
  const list = await ask(`/messages?to=${encodeURIComponent(to)}`);
  return isList(list) ? list.length : 0;
}

/** Every mail there is, newest first. */
export async function allMails(): Promise<(Summary & Mail)[]> {
  const list = await ask('/messages');
  const mails = await Promise.all(
    (isList(list) ? list : []).map(async (summary) => {
      const mail = await ask(`/messages/${summary.id}`);
      return isMail(mail) ? [{ ...summary, text: mail.text, html: mail.html }] : [];
    }),
  );
  return mails.flat();
}

/**
 * The first thing like `pattern` in somebody's newest mail.
 * @param after waits until there are more mails than this
 */
export async function inNewestMail(to: string, pattern: RegExp, after = 0): Promise<string> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const list = await ask(`/messages?to=${encodeURIComponent(to)}`);
    const newest = isList(list) && list.length > after ? list[0] : undefined;
    const mail = newest && (await ask(`/messages/${newest.id}`));
    const found = isMail(mail) ? pattern.exec(mail.text) : null;
    if (found) return found[1] ?? found[0];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${to} with ${String(pattern)}`);
}

/** The code that the demo staff's authenticator shows. */
export async function secondFactor(): Promise<string> {
  const body = await ask('/second-factor');
  if (typeof body === 'object' && body !== null && 'code' in body) return String(body.code);
  throw new Error('The mail page shows no code');
}
