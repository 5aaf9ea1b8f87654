import { createHash, X509Certificate } from 'node:crypto';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { ReadDocument } from './read-document.js';
import { StoreDocument } from './store-document.js';
import { UnitOfWork } from '#tenancy';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('verification', () => {
  let portal: Portal;
  let tenantId: string;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    ({ id: tenantId } = await givenTenant(portal, 'Hemmelig Kunde A/S'));
    for (const [kind, version, content] of [
      ['unsealed', 1, 'offered document'],
      ['sealed', 1, 'sealed document'],
      ['unsealed', 2, 'unanswered document'],
    ] as const)
      await portal.within({ realm: 'system', tenantId }, () =>
        portal
          .get(UnitOfWork)
          .run(() =>
            portal
              .get(StoreDocument)
              .run({ tenantId, kind, reference: `DPA-2026-0001 v${version}`, bytes: Buffer.from(content) }),
          ),
      );
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.clock.forward(60));

  it('knows a sealed document by its hash and tells reference and time, never whose it is', async () => {
    const hash = hashOf('sealed document');
    const { body } = await nobody(portal).get(`/api/public/verification/${hash}`).expect(200);
    expect(body).toEqual({ known: true, reference: 'DPA-2026-0001 v1', sealedAt: '2026-03-05T09:00:00.000Z' });
    const page = await nobody(portal).get(`/verify?sha256=${hash.toUpperCase()}`).expect(200);
    expect(page.text).toContain('DPA-2026-0001 v1');
    expect(page.text).not.toContain('Hemmelig');
  });

  it.each([
    ['offered document', 1, true, 'siden blevet underskrevet', 'signed and sealed since'],
    ['unanswered document', 2, false, 'ikke forseglet nogen aftale', 'No agreement has been sealed'],
  ] as const)(
    'knows an %s for what it is, in both languages, and no more of it',
    async (text, version, since, da, en) => {
      const hash = hashOf(text);
      const reference = `DPA-2026-0001 v${version}`;
      const { body } = await nobody(portal).get(`/api/public/verification/${hash}`).expect(200);
      expect(body).toEqual({ known: true, reference, offeredAt: '2026-03-05T09:00:00.000Z', sealedSince: since });
      for (const [lang, words, title] of [
        ['da', da, 'Vi kender dokumentet, som det blev sendt til underskrift'],
        ['en', en, 'We know this document as it was sent to be signed'],
      ] as const) {
        const page = await nobody(portal).get(`/verify?sha256=${hash}&lang=${lang}`).expect(200);
        const answer = page.text.slice(page.text.indexOf('id="answer"'), page.text.indexOf('data-verify'));
        expect(page.text).toContain(`<title>${title}`);
        for (const told of [reference, words, '2026', hash]) expect(answer).toContain(told);
        expect(answer).not.toContain('Hemmelig');
        expect(answer).not.toContain(hashOf('sealed document'));
      }
    },
  );

  it.each(['sealed documenT', ''])('does not know %j', async (text) => {
    const { body } = await nobody(portal)
      .get(`/api/public/verification/${hashOf(text)}`)
      .expect(200);
    expect(body).toEqual({ known: false });
  });

  it('says on its page what a hash looks like', async () => {
    await nobody(portal).get('/verify').expect(200);
    const page = await nobody(portal).get('/verify?sha256=%3Cscript%3E').expect(422);
    expect(page.text).not.toContain('<script>');
    await nobody(portal).get('/api/public/verification/abc').expect(404);
  });

  it('hands out the certificate it seals with, once there is one, for other programs to check with', async () => {
    const early = await nobody(portal).get('/verify/certificate.pem').expect(404);
    expect(early.text).not.toContain('BEGIN');
    const key = await portal.within({ realm: 'system', tenantId }, () => portal.get(LoadSealKey).run());
    const { headers, text, body } = await nobody(portal).get('/verify/certificate.pem').buffer(true).expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="certificate.pem"');
    const pem = text || Buffer.from(body).toString();
    expect(new X509Certificate(pem).raw).toEqual(Buffer.from(key.certificates[0]));
    expect(pem).not.toContain('PRIVATE');
    const page = await nobody(portal).get('/verify').expect(200);
    expect(page.text).toContain('href="/verify/certificate.pem"');
  });

  it('is not a list to try out: sixty times a minute', async () => {
    const ask = () => nobody(portal).get(`/api/public/verification/${hashOf('x')}`);
    const answers = await Promise.all(Array.from({ length: 65 }, ask));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('keeps one customer’s documents from another', async () => {
    const [row] = await portal.sql<{ id: string }>(`select id from app.documents limit 1`);
    const stranger = await givenTenant(portal, 'Fremmed ApS');
    const read = (as: string) =>
      portal.within({ realm: 'controller', tenantId: as }, () =>
        portal.get(ReadDocument).run({ tenantId, id: row?.id ?? '', locale: 'da' }),
      );
    await expect(read(stranger.id)).rejects.toMatchObject({ status: 404 });
    await expect(read(tenantId)).resolves.toMatchObject({ reference: 'DPA-2026-0001 v1' });
  });
});
