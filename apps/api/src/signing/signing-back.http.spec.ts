import { givenOffer, signatureForm, askedForCode, type Offered } from '../agreements/testing/given-agreement.js';
import { Browser } from '../identity/testing/browser.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Portal } from '../testing/portal.js';

describe('the forms of a signing link, in a browser that goes back', () => {
  let portal: Portal;
  let offer: Offered;
  let browser: Browser;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    offer = await givenOffer(portal);
    await portal.sql(`delete from app.kept_forms`);
    browser = new Browser(portal);
    await browser.get(`/s/${offer.token}`);
  });

  const typed = 'Vi mangler bilag D';
  const ofPage = ({ hash }: Offered) => ({ hash });
  it.each([
    ['/signature', '', 422, { name: typed, title: '' }],
    ['/forward', '/forward', 422, { name: typed, email: 'mette@' }],
    ['/decline', '/decline', 422, { reason: typed.repeat(120) }],
    ['/proposals', '/proposals', 422, { place: 'nowhere', wish: typed }],
    ['/code', '', 200, { name: typed }],
    ['/forward/code', '/forward', 200, { name: typed }],
    ['/decline/code', '/decline', 200, { reason: typed }],
  ])('come back at an address of their own: %s', async (action, page, status, fields) => {
    const base = `/s/${offer.token}`;
    const sent = await browser.submit(
      `${base}${action}`,
      action === '/signature' ? { ...fields, ...ofPage(offer) } : fields,
    );
    const again = String(sent.headers['location']);
    expect(sent.status).toBe(303);
    expect(again.replace(/[\w-]{43}$/, 'draft')).toBe(`${base}${page}?again=draft`);
    for (let times = 0; times < 2; times += 1) {
      const back = await browser.get(again);
      expect(back.status).toBe(status);
      expect(back.text).toContain(typed);
      expect(back.text.includes('<title>Fejl:')).toBe(status === 422);
    }
    const stranger = await new Browser(portal).get(again);
    expect(stranger.status).toBe(200);
    expect(stranger.text).not.toContain(typed);
    expect((await browser.get(`${base}${page}`)).text).not.toContain(typed);
  });

  it('say what is wrong in the language of the page, or not at all', async () => {
    const sent = await browser.submit(`/s/${offer.token}/decline`, { reason: 'x' });
    const english = await browser.get(`${String(sent.headers['location'])}&lang=en`);
    expect(english.status).toBe(200);
    expect(english.text).not.toContain('Fejl');
    expect(english.text).toContain('>x<');
  });

  it('show the receipt once it is signed, not the form that had a fault', async () => {
    const base = `/s/${offer.token}`;
    const form = signatureForm(offer, await askedForCode(portal, offer));
    const again = String((await browser.submit(`${base}/signature`, { ...form, name: '' })).headers['location']);
    expect((await browser.submit(`${base}/signature`, form)).headers['location']).toBe(`${base}/done`);
    expect((await browser.get(again)).headers['location']).toBe(`${base}/done`);
  });

  it('are of one tab each, and forgotten once they are taken', async () => {
    const base = `/s/${offer.token}`;
    const sendAs = async (address: string, fields: Record<string, string>) =>
      String((await browser.submit(address, fields)).headers['location']);
    const [one, other] = [
      await sendAs(`${base}/forward`, { name: 'Mette Tab', email: 'mette@' }),
      await sendAs(`${base}/forward`, { name: 'Jonas Tab', email: 'jonas@' }),
    ];
    expect((await browser.get(one)).text).toContain('Mette Tab');
    const { text } = await browser.get(other);
    expect(text).toContain('Jonas Tab');
    const [, action = ''] = /action="([^"]*forward[^"]*)"/.exec(text) ?? [];
    expect(action.endsWith(new URL(other, 'https://portal.invalid').search)).toBe(true);
    expect(text).toContain(`/forward/code${new URL(other, 'https://portal.invalid').search}#code-step"`);
    expect(await sendAs(action, { name: 'Jonas Tabe', email: 'jonas@' })).toBe(other);
    const signature = signatureForm(offer, await askedForCode(portal, offer));
    expect(await sendAs(action.replace('/forward', '/signature'), signature)).toBe(`${base}/done`);
    expect((await portal.sql(`select id from app.kept_forms`)).length).toBe(1);
  });

  it('never keep a code that was typed', async () => {
    const base = `/s/${offer.token}`;
    const form = { ...signatureForm(offer, '271828'), name: '' };
    const sent = await browser.submit(`${base}/signature`, form);
    expect((await browser.get(String(sent.headers['location']))).text).not.toContain('271828');
  });

  it('answer for a new link at an address of its own, the same for any link', async () => {
    for (const token of [offer.token, 'x'.repeat(43)]) {
      const sent = await browser.submit(`/s/${token}/renewal`, {});
      expect(sent.headers['location']).toBe(`/s/${token}?renewal=asked`);
      expect((await browser.get(String(sent.headers['location']))).status).toBe(200);
    }
  });
});
