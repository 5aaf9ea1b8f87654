import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attestParties } from './attest-parties.js';
import type { PartyAttestation } from './party-attestation.js';
import { appendRevision, nextObjectId } from './pdf/pdf-append.js';
import { partyRecords } from './pdf/party-records.js';
import { readPdf } from './pdf/pdf-revision.js';
import { sealDocument } from './seal-document.js';
import { sealPdf } from './seal-pdf.js';
import { outsideTool } from './testing/outside-tool.js';
import { newSealKey, request, testFolder } from './testing/test-key.js';
import { unsealedPdf } from './testing/unsealed-pdf.js';
import { verificationInWords, verdictInWords } from './verify/verification-words.js';
import { verifyPdf } from './verify/verify-pdf.js';

const key = await newSealKey();
const trusted = [key.certificates[0]];
const records = [
  { party: 'controller', name: 'Åse Nørlund', contentHash: 'aa' },
  { party: 'processor', name: 'Bo Bang', contentHash: 'aa' },
];
const unsealed = await unsealedPdf({ records });
const ASE: PartyAttestation = { field: 'controller', reason: 'Åse Nørlund, Klinikchef, signed for Klinik' };
const BO: PartyAttestation = { field: 'processor', reason: 'Bo Bang, Direktør, signed for Flex4Business' };
const { bytes, verification } = await sealDocument(unsealed, request(key), { attestations: [ASE, BO] });
const sealed = Buffer.from(bytes);
const upTo = (revision: number): Buffer => sealed.subarray(0, verification.revisions[revision]?.end);

describe('each party’s signature', () => {
  it('is attested in a revision of its own, in order, by the seal’s key, with the hash of what is recorded of it', () => {
    const hashes = partyRecords(readPdf(unsealed)).map(({ sha256 }) => sha256);
    expect(verification).toMatchObject({
      ...{ verdict: 'valid', parties: { attested: 2, of: 2 }, unsigned: null },
      revisions: [{ adds: 'document' }, { adds: 'party' }, { adds: 'party' }, { adds: 'seal' }],
      signatures: [
        { ...ASE, revision: 1, name: 'Flex4Business ApS', evidence: hashes[0], trust: 'trusted', holds: true },
        { ...BO, revision: 2, name: 'Flex4Business ApS', evidence: hashes[1], trust: 'trusted', holds: true },
        { field: 'seal', revision: 3, evidence: null, holds: true },
      ],
    });
    expect(new Set(hashes).size).toBe(2);
    expect(sealed.subarray(0, unsealed.length).equals(unsealed)).toBe(true);
  });

  it('is said in words, revision by revision', () => {
    const words = verificationInWords(verification, 'en');
    expect(words).toContain('The signatures of all 2 parties are attested');
    expect(words).toMatch(
      /Revision 1: .*\n {2}The document itself[^]*Revision 2: .*\n {2}Flex4Business ApS attests to the signature of a party: Åse[^]*Revision 3: .*\n.*Bo Bang[^]*Revision 4: .*\n {2}Flex4Business ApS seals all/,
    );
    expect(verificationInWords(verification, 'da')).toMatch(/Udgave 2: .*\n {2}Flex4Business ApS bevidner en parts/);
  });

  it('is what is missing when the file is cut back to an earlier revision', async () => {
    const cut = await Promise.all([0, 1, 2].map(async (revision) => verifyPdf(upTo(revision), { trusted })));
    expect(cut.map((found) => [found.verdict, verdictInWords(found, 'en')])).toEqual(
      [0, 1, 2].map((count) => [
        'not-sealed',
        `The document is not sealed. ${count} of 2 parties’ signatures are attested in it; the seal is missing.`,
      ]),
    );
    const [first] = cut.slice(1);
    expect(first?.signatures).toMatchObject([{ holds: true, field: 'controller' }]);
    const halfway = await verifyPdf(upTo(2).subarray(0, -20), { trusted });
    expect(verdictInWords(halfway, 'da')).toContain('1 af 2 parters underskrifter');
  });

  it('is part of the seal in a document from before they were attested', async () => {
    const older = await verifyPdf(await sealPdf(unsealed, request(key)), { trusted });
    expect(older).toMatchObject({ verdict: 'valid', parties: { attested: 0, of: 2 } });
    expect(verificationInWords(older, 'en')).toContain('the seal attests to them all');
  });

  it.each<[string, PartyAttestation[], typeof records]>([
    ['a party is not attested', [ASE], records],
    ['a party is none of the document', [ASE, BO, { ...BO, field: 'controller-2' }], records],
    ['a party is attested twice', [ASE, ASE, BO], records],
    ['of a party nothing is recorded', [ASE, BO], records.slice(0, 1)],
    ['nobody signed', [], records],
  ])('is refused when %s', async (_, attestations, recorded) => {
    const document = await unsealedPdf({ records: recorded });
    await expect(attestParties(document, attestations, request(key))).rejects.toMatchObject({ code: 'parties-differ' });
  });

  it('does not hold when it attests to something else than is recorded', async () => {
    const [own, other] = partyRecords(readPdf(unsealed));
    for (const evidence of [other?.sha256, '00'.repeat(32), '']) {
      const wrong = await sealPdf(unsealed, { ...request(key), ...ASE, evidence });
      expect(await verifyPdf(await sealPdf(wrong, request(key)), { trusted })).toMatchObject({
        ...{ verdict: 'not-valid', signatures: [{ faults: ['evidence'] }, { faults: [] }] },
      });
    }
    const right = await sealPdf(unsealed, { ...request(key), ...ASE, evidence: own?.sha256 });
    expect((await verifyPdf(right, { trusted })).signatures).toMatchObject([{ holds: true }]);
  });

  it('is the only thing its revision may add', async () => {
    const first = upTo(1);
    const more = appendRevision(readPdf(first), [{ id: nextObjectId(readPdf(first)), body: '(more)' }]).bytes;
    const over = await sealPdf(await sealPdf(more, { ...request(key), ...BO }), request(key));
    expect(await verifyPdf(over, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ faults: [] }, { faults: ['changed-before'] }, { faults: ['changed-before'] }],
    });
  });

  it('comes before the seal, and not after', async () => {
    const late = await sealPdf(await sealPdf(upTo(1), request(key)), { ...request(key), ...BO });
    expect(await verifyPdf(late, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ holds: true }, { holds: true }, { faults: ['order'] }],
    });
  });

  it('has no byte that can be flipped unnoticed, after each revision', async () => {
    const flipped = (of: Buffer, at: number): Buffer => {
      const copy = Buffer.from(of);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      return copy;
    };
    const survivors: string[] = [];
    for (const revision of [1, 2, 3]) {
      const whole = upTo(revision);
      const from = upTo(revision - 1).length;
      for (let at = 0; at < whole.length; at += at < from ? 11 : 1) {
        const { verdict, signatures, unsigned } = await verifyPdf(flipped(whole, at), { trusted });
        const seemsWhole = signatures.length === revision && signatures.every(({ holds }) => holds) && !unsigned;
        if (seemsWhole || verdict === 'valid') survivors.push(`${revision}: ${at}`);
      }
    }
    expect(survivors).toEqual([]);
  }, 180_000);
});

describe('what pdfsig and qpdf say of the revisions (needs pdfsig, qpdf)', () => {
  it('finds each signature valid, and the last over the total document', async () => {
    const path = join(await testFolder(), 'sealed.pdf');
    writeFileSync(path, sealed);
    const { output } = outsideTool('pdfsig', path);
    expect(output.match(/Signature is Valid/g)).toHaveLength(3);
    expect(output.match(/Not total document signed/g)).toHaveLength(2);
    expect(output.match(/- Total document signed/g)).toHaveLength(1);
    const { status, output: checked } = outsideTool('qpdf', '--check', path);
    expect([status, checked]).toEqual([0, expect.not.stringContaining('WARNING')]);
  });
});
