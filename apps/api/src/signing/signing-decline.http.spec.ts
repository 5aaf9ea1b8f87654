import { askedForCode, declines, givenOffer, queuedMails, stateOf } from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('declining by the signing link', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('says of which agreement, between whom, and leads to handing it on; the button looks like what it does', async () => {
    const offer = await givenOffer(portal);
    const { text } = await nobody(portal).get(`/s/${offer.token}/decline`).expect(200);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(text).toContain(body.reference);
    expect(text).toContain('Havnens Tandklinik I/S og Flex4Business ApS');
    expect(text).toContain(`<a href="/s/${offer.token}/forward">giv aftalen videre</a>`);
    expect(text).toMatch(/class="button button-danger"[^>]*>Afvis aftalen</);
    expect(text).toContain('a…@klinik.example');
  });

  it('takes a code of its own: the link alone ends nothing, nor does a code for signing', async () => {
    const offer = await givenOffer(portal);
    const reason = 'Vi mangler bilag D';
    const send = (code: string) => nobody(portal).submit(`/s/${offer.token}/decline`, { reason, code });
    const signing = await askedForCode(portal, offer);
    for (const code of ['', signing]) {
      const { text } = await send(code).expect(422);
      expect(text).toContain('href="#code"');
      expect(text).toContain(reason);
    }
    expect(await stateOf(portal, offer.id)).toBe('viewed');
    await declines(portal, offer, reason);
    expect(await stateOf(portal, offer.id)).toBe('declined');
    const mail = (await queuedMails(portal, offer.tenant)).find(
      ({ template }) => template === 'agreement-decline-code',
    );
    expect(mail).toMatchObject({ to: 'aase@klinik.example' });
  });

  it('tells everything that is wrong at once', async () => {
    const { token } = await givenOffer(portal);
    const { text } = await nobody(portal).submit(`/s/${token}/decline`, { reason: ' ', code: '123' }).expect(422);
    expect(text).toContain('Koden har otte cifre');
    for (const field of ['reason', 'code']) expect(text).toContain(`href="#${field}"`);
  });
});
