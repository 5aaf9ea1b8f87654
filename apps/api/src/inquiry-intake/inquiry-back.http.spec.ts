import { Browser } from '../identity/testing/browser.js';
import { CANARY, exampleAnswers, givenPrivacyContact, mailCount } from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenMember, givenTenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

type Fields = Record<string, string>;

/** What a browser sends of the form on a page, with what somebody typed. */
const fieldsOf = (html: string, typed: Fields): Fields => ({
  ...Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  ),
  website: '',
  ...typed,
});

describe('going back and forth in the inquiry form', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.rate_limits`));

  const { organisation, type, concerns, message, name, email } = exampleAnswers;
  const steps: readonly Fields[] = [{ organisation }, { type }, { concerns, message }, { name, email }];
  /** Every answer to a POST is a redirect. @returns the addresses that the browser has in its history */
  const upTo = async (browser: Browser, count: number, begin = '/inquiry'): Promise<string[]> => {
    const addresses = [String((await browser.get(begin)).headers['location'])];
    for (const typed of steps.slice(begin === '/inquiry' ? 0 : 1, count))
      addresses.push(await send(browser, addresses.at(-1), typed));
    return addresses;
  };
  const send = async (browser: Browser, at = '', typed: Fields = {}): Promise<string> => {
    const { text } = await browser.get(at);
    const answer = await browser.submit(at.replace(/\?.*/, ''), fieldsOf(text, typed));
    expect([at, answer.status]).toEqual([at, 303]);
    return String(answer.headers['location']);
  };

  it('finds every page by an address that tells nothing, with what was typed on it', async () => {
    const browser = new Browser(portal);
    const addresses = await upTo(browser, 4);
    const pages = await Promise.all(addresses.map((address) => browser.get(address)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(pages[0]?.text).toContain(`value="${organisation}"`);
    expect(pages[1]?.text).toMatch(new RegExp(`value="${type}"[^>]*checked|checked[^>]*value="${type}"`));
    expect(pages[2]?.text).toContain(CANARY);
    expect(pages[3]?.text).toContain(`value="${email}"`);
    for (const address of addresses) expect(address).toMatch(/^\/inquiry\?draft=[\w-]{43}(&step=\w+)?$/);
  });

  it('keeps what was typed when the language is changed, and says at once that a number was taken out', async () => {
    const browser = new Browser(portal);
    const at = (await upTo(browser, 2)).at(-1) ?? '';
    const { text } = await browser.get(at);
    expect(text).toContain('formAction="/inquiry?lang=en"');

    const typed = { message: `Mit nummer er 010190-1234. ${CANARY}`, lang: 'en' };
    const { headers } = await browser.submit('/inquiry?lang=en', fieldsOf(text, typed));

    expect(headers['location']).toMatch(/^\/inquiry\?draft=[\w-]{43}&step=message&lang=en$/);
    const after = (await browser.get(String(headers['location']))).text;
    expect(after).toContain('<html lang="en"');
    expect(after).toContain(CANARY);
    expect(after).toContain('We have removed a CPR number');
    expect(after).not.toContain('010190-1234');
  });

  it('loses no later answer when an earlier page, as old as it may be, is sent again', async () => {
    const browser = new Browser(portal);
    const [first = '', second = ''] = await upTo(browser, 1);
    const { text: old } = await browser.get(first);
    let at = second;
    for (const typed of steps.slice(1)) at = await send(browser, at, typed);
    const answer = await browser.submit('/inquiry', fieldsOf(old, { organisation: 'En anden klinik' }));
    expect(answer.headers['location']).toContain('step=check');
    const { text } = await browser.get(String(answer.headers['location']));
    expect(text).toContain('En anden klinik');
    expect(text).toContain(CANARY);
    expect(text).toContain(email);
  });

  it('comes back with 422 and what was typed, at an address of its own', async () => {
    const browser = new Browser(portal);
    const addresses = await upTo(browser, 3);
    const wrong = await send(browser, addresses.at(-1), { name, email: 'ida@' });
    const page = await browser.get(wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain('<title>Fejl:');
    expect(page.text).toContain('value="ida@"');
    await send(browser, wrong, { name, email });
    expect((await browser.get(wrong)).status).toBe(200);
  });

  it('keeps two tabs apart', async () => {
    const browser = new Browser(portal);
    const [one] = await upTo(browser, 1);
    const [other, second] = await upTo(browser, 0);
    expect(second).toBeUndefined();
    expect((await browser.get(String(other))).text).not.toContain(organisation);
    await send(browser, other, { organisation: 'Den anden fane' });
    expect((await browser.get(String(one))).text).toContain(organisation);
  });

  it('shows nothing to another browser, nor after an hour, and says why', async () => {
    const browser = new Browser(portal);
    const address = (await upTo(browser, 3)).at(-1) ?? '';
    const stranger = new Browser(portal);
    await stranger.get('/inquiry');
    const shown = await stranger.get(address);
    expect(shown.text).not.toContain(CANARY);
    expect(shown.text).toContain('Begynd venligst forfra');
    expect(shown.text).toContain('name="organisation"');
    portal.clock.forward(3601);
    expect((await browser.get(address)).text).toContain('Begynd venligst forfra');
  });

  it('sends a page that was left open for longer than that, with all its answers', async () => {
    const browser = new Browser(portal);
    const address = (await upTo(browser, 3)).at(-1) ?? '';
    const { text } = await browser.get(address);
    portal.clock.forward(7200);
    const check = await browser.submit('/inquiry', fieldsOf(text, { name, email }));
    expect((await browser.get(String(check.headers['location']))).text).toContain(CANARY);
  });

  it('sends once, and keeps nothing that was sent', async () => {
    const browser = new Browser(portal);
    const check = (await upTo(browser, 4)).at(-1) ?? '';
    const before = await mailCount(portal, 'inquiry-confirm');
    expect(await send(browser, check)).toBe('/inquiry/sent');
    const back = await browser.get(check);
    expect(back.text).not.toContain(CANARY);
    expect(back.text).toContain('Begynd venligst forfra');
    expect(await mailCount(portal, 'inquiry-confirm')).toBe(before + 1);
    expect((await lastMail(portal, 'inquiry-confirm')).to).toBe(email);
  });

  it('works at a customer’s own link, whose answers show nowhere else', async () => {
    const acme = await givenTenant(portal, 'Acme A/S');
    await givenPrivacyContact(portal, acme, 'privatliv@acme.test');
    const { body } = await (
      await givenMember(portal, acme, ['privacy'])
    )
      .post('/api/app/inquiry-form-link')
      .expect(201);
    const path = new URL(body.url).pathname;
    const browser = new Browser(portal);
    const address = (await upTo(browser, 3, path)).at(-1) ?? '';
    expect(address).toContain(`${path}?draft=`);
    expect((await browser.get(address)).text).toContain('Acme A/S');
    expect((await browser.get(address.replace(path, '/inquiry'))).text).not.toContain(CANARY);
  });

  it('still leads through without cookies', async () => {
    const browser = new Browser(portal);
    const page = await browser.get(String((await browser.get('/inquiry')).headers['location']));
    browser.cookies.clear();
    const answer = await browser.submit('/inquiry', fieldsOf(page.text, { organisation }));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('value="automated-decision"');
  });

  it('holds for the pages on which its status is asked for, too', async () => {
    const browser = new Browser(portal);
    await browser.get('/inquiry/status');
    const asked = await browser.submit('/inquiry/status', { _csrf: '', reference: 'H-1', email: 'ida@' });
    const address = String(asked.headers['location']);
    expect([asked.status, address.slice(0, -43)]).toEqual([303, '/inquiry/status?again=']);
    const again = await browser.get(address);
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="ida@"');
    const given = { _csrf: '', reference: 'H-2026-7K3M-Q9TX', email: 'ida@example.test' };
    const path = String((await browser.submit(address, given)).headers['location']);
    expect((await browser.get(address)).text).not.toContain('ida@');
    await browser.get(path);
    const wrong = await browser.submit(path, { _csrf: '', code: '00000000' });
    const back = String(wrong.headers['location']);
    expect(back.slice(0, -43)).toBe(`${path}?again=`);
    expect((await browser.get(back)).status).toBe(422);
  });

  it('gives a browser another cookie for one that was put there by somebody else', async () => {
    const browser = new Browser(portal);
    browser.cookies.set('form', 'x'.repeat(43));
    await browser.get('/inquiry/status');
    expect(browser.cookies.get('form')).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
    const issued = browser.cookies.get('form');
    await browser.get('/inquiry/status');
    expect(browser.cookies.get('form')).toBe(issued);
  });
});
