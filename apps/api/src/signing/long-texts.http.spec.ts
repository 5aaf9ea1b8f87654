import { declines, queuedMails, stateOf } from '../agreements/testing/given-agreement.js';
import { givenNegotiation } from '../agreement-proposals/testing/given-proposals.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

/** So many characters as a person counts them, with line ends as a browser sends them. */
const written = (count: number): string => `Linje\r\n`.repeat(20) + 'x'.repeat(count - 120);

describe('a long text by the signing link', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const given = async () => {
    const offer = await givenNegotiation(portal);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/proposals`).expect(200);
    const send = (to: string, fields: Record<string, string>) =>
      nobody(portal).submit(`/s/${offer.token}/${to}`, fields);
    return { ...offer, place: String(body.clauses[1].id), send };
  };
  const fields = (place: string, text: string) => ({
    decline: { reason: text, code: '' },
    proposals: { place, wish: text },
    forward: { name: 'Mette Holm', email: 'mette@klinik.example', title: '', message: text, code: '' },
  });

  it('is taken up to its limit, a line end counted once', async () => {
    const { place, send, ...offer } = await given();
    const { staff, id } = offer;
    await send('proposals', fields(place, written(2000)).proposals).expect(303);
    const { body } = await staff.get(`/api/staff/agreements/${id}/proposals`).expect(200);
    expect(body.items).toMatchObject([{ wish: written(2000).replaceAll('\r\n', '\n') }]);
    const page = await send('forward', fields(place, written(500)).forward).expect(422);
    expect(page.text).not.toContain('href="#message"');
    await declines(portal, offer, written(2000));
    expect(await stateOf(portal, id)).toBe('declined');
  });

  it.each([
    ['decline', 'reason', 2000],
    ['proposals', 'wish', 2000],
    ['forward', 'message', 500],
  ] as const)('is told on the page of %s where it is longer, at its field, and stays', async (page, field, most) => {
    const { place, send, tenant, id } = await given();
    const mails = await queuedMails(portal, tenant);
    const { text } = await send(page, fields(place, written(most + 1))[page])
      .expect(422)
      .expect('content-type', /html/);
    expect(text).toMatch(new RegExp(`href="#${field}"[^>]*>Skriv højst ${most} tegn`));
    expect(text).toContain(`Linje\nLinje`);
    expect(text).toMatch(new RegExp(`<textarea[^>]*name="${field}"[^>]*maxLength="${most}"`, 'i'));
    expect(await queuedMails(portal, tenant)).toHaveLength(mails.length);
    expect(await stateOf(portal, id)).not.toBe('declined');
  });

  it('is none that is signed with: another line in the title is told at its field', async () => {
    const { send, hash, id } = await given();
    const form = { name: 'Åse Nørlund', title: 'Klinikchef\r\nUnderskrevet af Bo', signature: 'Åse Nørlund' };
    const { text } = await send('signature', { ...form, hash, code: '1', authority: 'yes', consent: 'yes' }).expect(
      422,
    );
    expect(text).toMatch(/href="#title"[^>]*>Skriv det på én linje/);
    expect(text).toContain('Underskrevet af Bo');
    expect(await stateOf(portal, id)).toBe('sent');
  });
});
