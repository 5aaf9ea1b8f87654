import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '../../platform/clock.js';
import { canonicalToken } from '../cms/canonical-token.js';
import { checkTimestamp } from '../cms/check-timestamp.js';
import { fillField } from '../pdf/fill-field.js';
import { readPdf } from '../pdf/pdf-revision.js';
import { readSignatureForm } from '../pdf/signature-fields.js';
import { appendStore, findStore } from '../pdf/validation-store.js';
import { RequestTimestamp } from '../request-timestamp.js';
import { sealDocument, type SealedDocument } from '../seal-document.js';
import { sealPdf } from '../seal-pdf.js';
import type { SealKey } from '../sealing-key.js';
import { ListAuthority } from '../testing/list-authority.js';
import { outsideTool } from '../testing/outside-tool.js';
import { newSealKey, request, testFolder } from '../testing/test-key.js';
import { TimestampAuthority } from '../testing/timestamp-authority.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { sealParts } from '../verify/sealing-parts.js';
import { verificationInWords } from '../verify/verification-words.js';
import { verifyPdf } from '../verify/verify-pdf.js';
import { addArchiveTimestamp } from './add-archive-timestamp.js';
import { GatherRevocation } from './gather-revocation.js';

const clock = new SystemClock();
const unsealed = await unsealedPdf({ fields: ['seal', 'archive', 'controller'] });

describe('the archive’s timestamp (needs openssl)', () => {
  let root: ListAuthority;
  let uret: TimestampAuthority;
  let other: TimestampAuthority;
  let key: SealKey;
  let asker: RequestTimestamp;
  let anchors: { trusted: readonly Uint8Array[]; authorities: readonly Uint8Array[] };
  let archived: SealedDocument;
  beforeAll(async () => {
    root = await ListAuthority.start('time root');
    uret = await TimestampAuthority.start({ issuer: root });
    other = await TimestampAuthority.start();
    key = await newSealKey();
    asker = await askerOf(uret);
    anchors = { trusted: key.certificates, authorities: [await root.root()] };
    archived = await sealed(stamp);
  });
  afterAll(() => Promise.all([root.stop(), uret.stop(), other.stop()]));

  const askerOf = async ({ url, trust }: TimestampAuthority): Promise<RequestTimestamp> => {
    const config = { TIMESTAMP_URLS: [url], TIMESTAMP_TRUST: trust, TIMESTAMP_POLICY: undefined };
    const made = new RequestTimestamp(clock, config);
    await made.onModuleInit();
    return made;
  };
  const stamp = (covered: Uint8Array): Promise<Uint8Array> => asker.run(covered);
  const sealed = (archiveStamp?: (covered: Uint8Array) => Promise<Uint8Array | null>): Promise<SealedDocument> =>
    sealDocument(
      unsealed,
      { ...request(key), at: clock.now(), timestamp: stamp },
      {
        ...{ ...anchors, archiveStamp },
        storeFor: (parts) => new GatherRevocation(clock).run(parts, anchors.authorities),
      },
    );
  const stored = async (): Promise<Uint8Array> => (await sealed()).bytes;

  it('comes last, over the seal and its store, and makes it PAdES-B-LTA', async () => {
    const { bytes, verification } = archived;
    expect(verification).toMatchObject({
      ...{ verdict: 'valid', store: 2, unsigned: null },
      revisions: [{ adds: 'document' }, { adds: 'seal' }, { adds: 'store' }, { adds: 'archive', end: bytes.length }],
      signatures: [
        { field: 'seal', level: 'PAdES-B-LTA', holds: true },
        {
          ...{ field: 'archive', revision: 3, holds: true, trust: 'trusted', level: null },
          timestamp: { holds: true, authority: 'C=DK, O=Uret ApS, CN=Uret' },
          signer: { subject: 'C=DK, O=Uret ApS, CN=Uret' },
        },
      ],
    });
    const words = verificationInWords(verification, 'en');
    expect(words).toMatch(
      /Revision 4: .*\n {2}C=DK, O=Uret ApS, CN=Uret stamps the time[^]*seal: holds \(PAdES-B-LTA\)/,
    );
    expect(verificationInWords(verification, 'da')).toMatch(/Uret tidsstempler alt det foregående/);
  });

  it('proves nothing to those who don’t know its authority, to whom the document is sealed all the same', async () => {
    const { trusted } = anchors;
    expect(await verifyPdf(archived.bytes, { trusted })).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-B' }, { field: 'archive', holds: true, trust: 'unknown' }],
    });
    const byOther = await addArchiveTimestamp(await stored(), async (covered) => (await askerOf(other)).run(covered));
    expect(await verifyPdf(byOther ?? unsealed, anchors)).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-LT' }, { field: 'archive', holds: true, trust: 'unknown' }],
    });
  });

  it('is what pdfsig, qpdf and openssl find valid (needs pdfsig, qpdf)', async () => {
    const folder = await testFolder();
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('archived.pdf'), archived.bytes);
    const { status, output } = outsideTool('qpdf', '--check', at('archived.pdf'));
    expect([status, output]).toEqual([0, expect.not.stringContaining('WARNING')]);
    // It knows no document timestamps, and says so; openssl does.
    const [, seal = '', archive = ''] = outsideTool('pdfsig', at('archived.pdf')).output.split(/Signature #\d:/);
    expect(seal).toMatch(/- Not total document signed[^]*Signature is Valid/);
    expect(archive).toMatch(/Field Name: archive[^]*- Total document signed/);
    const parts = sealParts(archived.bytes).archive;
    const { from = 0, to = 0, end = 0 } = parts?.signed ?? {};
    const bytes = Buffer.from(archived.bytes);
    writeFileSync(at('covered'), Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, end)]));
    writeFileSync(at('token'), parts?.token ?? '');
    const files = ['-data', at('covered'), '-in', at('token'), '-token_in', '-CAfile', uret.trust];
    expect(outsideTool('openssl', 'ts', '-verify', ...files).output).toContain('Verification: OK');
  });

  it('is left out where none is had', async () => {
    const { verification } = await sealed(async () => Promise.resolve(null));
    expect(verification).toMatchObject({ verdict: 'valid', signatures: [{ level: 'PAdES-B-LT' }] });
  });

  it('raises no level where it is not over the store', async () => {
    const timestamp = stamp;
    const stampedOnly = await sealPdf(unsealed, { ...request(key), at: clock.now(), timestamp });
    const early = await addArchiveTimestamp(stampedOnly, stamp);
    const { store } = sealParts(archived.bytes);
    const late = appendStore(early ?? unsealed, store ?? { certificates: [], lists: [] });
    expect(await verifyPdf(late, anchors)).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-LT' }, { field: 'archive', holds: true }],
    });
  });

  it.each<[string, (covered: Uint8Array) => Promise<Uint8Array>, string]>([
    ['of other bytes', async (covered) => stamp(covered.subarray(1)), 'timestamp'],
    ['with more in it than its authority signed', async (covered) => withMore(await stamp(covered)), 'cms'],
    ['that is none', async () => Promise.resolve(Buffer.of(0x30, 0x00)), 'timestamp'],
  ])('does not hold when it is one %s', async (_, made, fault) => {
    const bytes = await filled(await stored(), 'archive', '/ETSI.RFC3161', made);
    expect(await verifyPdf(bytes, anchors)).toMatchObject({
      ...{ verdict: 'not-valid' },
      signatures: [
        { holds: true, level: 'PAdES-B-LT' },
        { holds: false, faults: [fault] },
      ],
    });
  });
  const filled = async (
    bytes: Uint8Array,
    name: string,
    subFilter: string,
    made: (covered: Uint8Array) => Promise<Uint8Array>,
  ): Promise<Uint8Array> => {
    const file = readPdf(bytes);
    const field = readSignatureForm(file).fields.find((one) => one.name === name);
    if (!field) throw new Error('no such field');
    const entries = `/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter ${subFilter}`;
    const making = { file, field, entries, room: 9000 };
    const done = await fillField(making, async (...covered) => made(Buffer.concat(covered)));
    return done ?? bytes;
  };
  /** The version says another kind of content. */
  const withMore = (token: Uint8Array): Uint8Array => {
    const copy = Buffer.from(canonicalToken(token, []) ?? []);
    const version = copy.indexOf(Buffer.of(0x02, 0x01, 0x03));
    copy[version + 2] = 1;
    return copy;
  };

  it('is no signature of a party, and no party’s signature is one', async () => {
    const inParty = await filled(await stored(), 'controller', '/ETSI.RFC3161', stamp);
    expect(await verifyPdf(inParty, anchors)).toMatchObject({ verdict: 'not-valid' });
    const inArchive = await sealPdf(await stored(), { ...request(key, 'archive'), at: clock.now() });
    expect(await verifyPdf(inArchive, anchors)).toMatchObject({
      verdict: 'not-valid',
      signatures: [{ holds: true }, { faults: expect.arrayContaining(['sub-filter', 'timestamp']) }],
    });
    const beforeSeal = await addArchiveTimestamp(unsealed, stamp);
    const over = await sealPdf(beforeSeal ?? unsealed, { ...request(key), at: clock.now() });
    expect((await verifyPdf(over, anchors)).signatures).toMatchObject([{ faults: ['order'] }, { holds: true }]);
  });

  it('comes once', async () => {
    await expect(addArchiveTimestamp(archived.bytes, stamp)).rejects.toMatchObject({ code: 'field-is-filled' });
  });

  it('has no byte that can be flipped unnoticed', async () => {
    const { archive } = sealParts(archived.bytes);
    const { from = 0, to = 0, end = 0 } = archive?.signed ?? {};
    const bytes = Buffer.from(archived.bytes);
    const covered = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, end)]);
    const known = findStore(readPdf(bytes))?.certificates ?? [];
    const holds = async (token: Buffer): Promise<boolean> =>
      (canonicalToken(token, known)?.every((byte, at) => byte === token[at]) ?? false) &&
      (await checkTimestamp(token, covered, anchors.authorities)).holds;
    const token = Buffer.from(archive?.token ?? []);
    expect(await holds(token)).toBe(true);
    const survivors: number[] = [];
    for (let at = 0; at < token.length; at++) if (await holds(flipped(token, at))) survivors.push(at);
    expect(survivors).toEqual([]);
  });

  it('lies in a document that has no byte that can be flipped unnoticed', async () => {
    const bytes = Buffer.from(archived.bytes);
    const from = archived.verification.revisions[2]?.end ?? 0;
    const survivors: number[] = [];
    for (let at = 0; at < bytes.length; at += at < from ? 211 : 61) {
      const { verdict, signatures } = await verifyPdf(flipped(bytes, at), anchors);
      if (verdict === 'valid' && signatures[0]?.level === 'PAdES-B-LTA') survivors.push(at);
    }
    expect(survivors).toEqual([]);
  }, 60_000);
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    return copy;
  };
});
