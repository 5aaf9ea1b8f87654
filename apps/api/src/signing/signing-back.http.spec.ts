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
    expect([sent.status, sent.headers['location']]).toEqual([303, `${base}${page}?again=yes`]);
    for (let times = 0; times < 2; times += 1) {
      const back = await browser.get(`${base}${page}?again=yes`);
      expect(back.status).toBe(status);
      expect(back.text).toContain(typed);
      expect(back.text.includes('<title>Fejl:')).toBe(status === 422);
    }
    const stranger = await new Browser(portal).get(`${base}${page}?again=yes`);
    expect(stranger.status).toBe(200);
    expect(stranger.text).not.toContain(typed);
    expect((await browser.get(`${base}${page}`)).text).not.toContain(typed);
  });

  it('say what is wrong in the language of the page, or not at all', async () => {
    await browser.submit(`/s/${offer.token}/decline`, { reason: 'x' });
    const english = await browser.get(`/s/${offer.token}/decline?again=yes&lang=en`);
    expect(english.status).toBe(200);
    expect(english.text).not.toContain('Fejl');
    expect(english.text).toContain('>x<');
  });

  it('show the receipt once it is signed, not the form that had a fault', async () => {
    const base = `/s/${offer.token}`;
    const form = signatureForm(offer, await askedForCode(portal, offer));
    await browser.submit(`${base}/signature`, { ...form, name: '' });
    expect((await browser.submit(`${base}/signature`, form)).headers['location']).toBe(`${base}/done`);
    expect((await browser.get(`${base}?again=yes`)).headers['location']).toBe(`${base}/done`);
  });

  it('answer for a new link at an address of its own, the same for any link', async () => {
    for (const token of [offer.token, 'x'.repeat(43)]) {
      const sent = await browser.submit(`/s/${token}/renewal`, {});
      expect(sent.headers['location']).toBe(`/s/${token}?renewal=asked`);
      expect((await browser.get(String(sent.headers['location']))).status).toBe(200);
    }
  });
});
