import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { ApplySeal } from '../sealing/apply-seal.js';
import { createSealKey } from '../sealing/create-seal-key.js';
import { signedAgreement } from '../sealing/testing/signed-agreement.js';
import { FLEX4BUSINESS, PASSWORD } from '../sealing/testing/test-key.js';
import { givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('a file that anybody wants to have looked at', () => {
  let portal: Portal;
  let sealed: Buffer;
  const look = (bytes: Uint8Array, at = portal) =>
    nobody(at).post('/api/public/verification', { pdf: Buffer.from(bytes).toString('base64') });

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    const { id: tenantId } = await givenTenant(portal, 'Hemmelig Kunde A/S');
    const { unsealed, attestations } = await signedAgreement('da');
    const order = {
      name: 'Flex4Business ApS',
      attestations,
      owesTimestamp: false,
      owesRevocationProof: false,
      reason: () => 'Forsegling',
    };
    const { bytes } = await portal.within({ realm: 'system', tenantId }, () =>
      portal.get(ApplySeal).run(unsealed, order),
    );
    sealed = Buffer.from(bytes);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.clock.forward(60));

  it('is whole, and sealed by this portal', async () => {
    const { body } = await look(sealed).expect(200);
    expect(body).toMatchObject({ verdict: 'valid', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(body.report).toContain('Forsegling');
    expect(body.report).toContain(body.sha256);
    expect(body.findings.map((one: { title: string }) => one.title)).toEqual([
      'En parts underskrift er bevidnet i filen',
      'En parts underskrift er bevidnet i filen',
      'Forseglingen holder',
      'Efter forseglingen',
    ]);
    const facts = JSON.stringify(body.findings);
    expect(facts).toContain('Flex4Business ApS');
    expect(facts).toMatch(/\d{1,2}\. \p{L}+ \d{4} kl\. \d\d\.\d\d \(dansk tid\)/u);
    expect(facts).toContain('Intet er føjet til eller ændret');
    expect(facts).toMatch(/Åse Nørlund, .* skrev under for/);
    expect(facts).not.toMatch(/[0-9a-f]{64}|PAdES|CN=/);
  });

  it('says in words what is wrong', async () => {
    const added = await look(Buffer.concat([sealed, Buffer.from('%more\n')]));
    expect(added.body.findings.at(-1)).toEqual({
      title: 'Efter forseglingen',
      faults: ['Der er føjet 6 bytes til, som forseglingen ikke dækker.'],
      facts: [],
    });
    const { body } = await look(sealed.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte)));
    expect(body.findings).toHaveLength(3);
    expect(body.findings[2]).toMatchObject({ title: 'Forseglingen holder ikke' });
    expect(body.findings[2].faults).toEqual(['Indholdet er ikke det, der blev underskrevet.']);
  });

  it('is sealed by this portal also where that has another key by now', async () => {
    const { DATA_DIR } = portal.config;
    const p12 = path.join(DATA_DIR, 'next.p12');
    await createSealKey(p12, { ...FLEX4BUSINESS, organisation: 'Next ApS' });
    const later = await Portal.start({ DATA_DIR, SEAL_P12: p12, SEAL_P12_PASSWORD: PASSWORD });
    await givenProfile(later);
    const { body } = await look(sealed, later).expect(200);
    const present = await nobody(later).get('/verify/certificate.pem').buffer(true).expect(200);
    await later.stop();
    expect(body.verdict).toBe('valid');
    expect(new X509Certificate(present.text || Buffer.from(present.body)).subject).toContain('CN=Next ApS');
  });

  it('says of each revision who attests to what, and of a file cut back to one what is missing', async () => {
    const report = String((await look(sealed).expect(200)).body.report);
    expect(report).toMatch(
      /Alle 2 parters underskrifter er bevidnet[^]*Udgave 2[^]*bevidner en parts underskrift: Åse/,
    );
    const [, second = ''] = /Udgave 2: ([\d.]+) bytes/.exec(report) ?? [];
    const { body } = await look(sealed.subarray(0, Number(second.replaceAll('.', '')))).expect(200);
    expect(body).toMatchObject({ verdict: 'not-sealed', words: expect.stringContaining('1 af 2 parters') });
  });

  it.each([
    ['one letter changed', () => sealed.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte)), 'not-valid'],
    ['something added', () => Buffer.concat([sealed, Buffer.from('%more\n')]), 'altered-after-sealing'],
    ['cut short', () => sealed.subarray(0, 20_000), 'unreadable'],
    ['no PDF', () => Buffer.from('MZ'), 'unreadable'],
  ])('has been changed: %s', async (_, bytes, verdict) => {
    const { body } = await look(bytes()).expect(200);
    expect(body.verdict).toBe(verdict);
    expect(body.words.length).toBeGreaterThan(20);
  });

  it('is told of in the reader’s language', async () => {
    const { body } = await look(sealed).set('accept-language', 'en').expect(200);
    expect(body.words).toMatch(/sealed/i);
  });

  it('is a file, and not too many of them', async () => {
    await nobody(portal).post('/api/public/verification', { pdf: 'no base64!' }).expect(422);
    await nobody(portal).post('/api/public/verification', {}).expect(422);
    const answers = await Promise.all(Array.from({ length: 23 }, () => look(Buffer.from('MZ'))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
  });
});
