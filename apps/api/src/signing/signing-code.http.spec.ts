import { givenOffer, queuedMails, signatureForm, stateOf } from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('asking for a new code', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const typed = { name: 'Åse N. Nørlund', title: 'Direktør', signature: 'Åse N. Nørlund', consent: 'yes' };
  const successor = { name: 'Mette Holm', email: 'mette@klinik.example', title: 'Formand', message: 'Hun tegner os.' };
  const kept = (text: string, values: Record<string, string>) => {
    for (const value of Object.values(values)) expect(text).toContain(value);
  };
  const isTicked = (text: string, name: string) => new RegExp(`<input(?=[^>]*name="${name}")[^>]*checked`).test(text);

  it('keeps what was typed and ticked, and empties the code, which no longer holds', async () => {
    const offer = await givenOffer(portal);
    const form = { ...signatureForm(offer, '12345678'), authority: '', ...typed };
    const page = await nobody(portal).submit(`/s/${offer.token}/code`, form).expect(200);
    expect(page.text).toContain('Koden er på vej');
    kept(page.text, typed);
    expect(isTicked(page.text, 'consent')).toBe(true);
    expect(isTicked(page.text, 'authority')).toBe(false);
    expect(page.text).not.toContain('12345678');
    expect(page.text).toContain(`href="/s/${offer.token}?lang=en"`);
    const code = (await queuedMails(portal, offer.tenant)).findLast((mail) => mail.data.code)?.data.code ?? '';
    await nobody(portal)
      .submit(`/s/${offer.token}/signature`, { ...form, code, authority: 'yes' })
      .expect(303);
    expect(await stateOf(portal, offer.id)).toBe('signed');
  });

  it('leads to a page that can be loaded again where nothing was typed yet', async () => {
    const offer = await givenOffer(portal);
    const form = { hash: offer.hash, code: '', name: 'Åse Nørlund', title: 'Klinikchef', signature: '' };
    await nobody(portal)
      .submit(`/s/${offer.token}/code`, form)
      .expect(303)
      .expect('location', `/s/${offer.token}?code=sent#sign`);
  });

  it('keeps what was typed also when it was asked for too often', async () => {
    const offer = await givenOffer(portal);
    const form = { ...signatureForm(offer, ''), ...typed };
    for (let n = 0; n < 6; n++) await nobody(portal).submit(`/s/${offer.token}/code`, form).expect(200);
    const page = await nobody(portal).submit(`/s/${offer.token}/code`, form).expect(429);
    expect(page.text).toContain('<title>Fejl: ');
    kept(page.text, typed);
  });

  it('keeps the successor while handing on, however often', async () => {
    const offer = await givenOffer(portal);
    const ask = () => nobody(portal).submit(`/s/${offer.token}/forward/code`, { ...successor, code: '87654321' });
    const page = await ask().expect(200);
    kept(page.text, successor);
    expect(page.text).not.toContain('87654321');
    for (let n = 0; n < 5; n++) await ask();
    kept((await ask().expect(429)).text, successor);
  });

  it('sends the code by its own button, and Enter in a field signs', async () => {
    const offer = await givenOffer(portal);
    const { text } = await nobody(portal).get(`/s/${offer.token}`).expect(200);
    const form = text.slice(text.indexOf(`action="/s/${offer.token}/signature"`));
    const first = /<button[^>]*>/.exec(form)?.[0];
    expect(first).toContain('type="submit"');
    expect(first).not.toContain('formaction');
    expect(form).toMatch(new RegExp(`formaction="/s/${offer.token}/code#sign"`, 'i'));
  });
});
