import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '../../platform/clock.js';
import { FixedClock } from '../../testing/fixed-clock.js';
import { fileSealKey } from '../file-seal-key.js';
import { GatherRevocation, NoRevocationProof } from './gather-revocation.js';
import { RequestTimestamp } from '../request-timestamp.js';
import { sealDocument, type SealedDocument } from '../seal-document.js';
import { sealPdf } from '../seal-pdf.js';
import type { SealKey } from '../sealing-key.js';
import { sealParts } from '../verify/sealing-parts.js';
import { ListAuthority } from '../testing/list-authority.js';
import { EC, openssl } from '../testing/openssl-keys.js';
import { outsideTool } from '../testing/outside-tool.js';
import { newSealKey, PASSWORD, request, testFolder } from '../testing/test-key.js';
import { TimestampAuthority } from '../testing/timestamp-authority.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { appendStore } from '../pdf/validation-store.js';
import { verificationInWords } from '../verify/verification-words.js';
import { verifyPdf } from '../verify/verify-pdf.js';

const clock = new SystemClock();
const unsealed = await unsealedPdf();

describe('a seal with what proves its certificates (needs openssl)', () => {
  let signing: ListAuthority;
  let stamping: ListAuthority;
  let uret: TimestampAuthority;
  let key: SealKey;
  let asker: RequestTimestamp;
  let anchors: { trusted: readonly Uint8Array[]; authorities: readonly Uint8Array[] };
  beforeAll(async () => {
    [signing, stamping] = await Promise.all([ListAuthority.start('seal root'), ListAuthority.start('time root')]);
    uret = await TimestampAuthority.start({ issuer: stamping });
    key = await fileSealKey(signing.sealKey(), PASSWORD);
    const config = { TIMESTAMP_URLS: [uret.url], TIMESTAMP_TRUST: uret.trust, TIMESTAMP_POLICY: undefined };
    asker = new RequestTimestamp(clock, config);
    await asker.onModuleInit();
    anchors = { trusted: [await signing.root()], authorities: [await stamping.root()] };
  });
  afterAll(() => Promise.all([signing.stop(), stamping.stop(), uret.stop()]));
  beforeEach(async () => {
    signing.instead = null;
    await signing.publish();
  });

  /** Sealed now, by `by`, with what `gather` gets for it. */
  const sealed = async (by = key, gather = new GatherRevocation(clock)): Promise<SealedDocument> =>
    sealDocument(
      unsealed,
      { ...request(by), at: clock.now(), timestamp: (signature) => asker.run(signature) },
      { ...anchors, storeFor: (parts) => gather.run(parts, anchors.authorities) },
    );
  const stampedOnly = async (by = key): Promise<Uint8Array> => {
    const timestamp = (signature: Uint8Array) => asker.run(signature);
    return (await sealDocument(unsealed, { ...request(by), at: clock.now(), timestamp }, anchors)).bytes;
  };

  it('is PAdES-B-LT, for a stranger who knows the two roots, and for one who knows nobody', async () => {
    const { bytes, verification } = await sealed();
    expect(verification).toMatchObject({ verdict: 'valid', store: 2, unsigned: null });
    const found = await verifyPdf(bytes, anchors);
    expect(found).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-LT', trust: 'trusted', revocation: { holds: true, faults: [] } }],
    });
    const stranger = await verifyPdf(bytes);
    expect(stranger).toMatchObject({ verdict: 'signer-unknown', signatures: [{ level: 'PAdES-B-B' }], store: 2 });
    const { store } = sealParts(bytes);
    expect(store?.lists.map((der) => Buffer.from(der))).toEqual([signing.list, stamping.list]);
    expect(store).toMatchObject({ end: bytes.length, certificates: { length: 4 } });
  });

  it('is said in words, and so is what is missing', async () => {
    const { bytes } = await sealed();
    const found = await verifyPdf(bytes, anchors);
    expect(verificationInWords(found, 'en')).toMatch(/Revision 3: .*\n {2}Adds the certificates, [^]*\(PAdES-B-LT\)/);
    expect(verificationInWords(found, 'da')).toMatch(
      /Udgave 3: .*\n {2}Tilføjer de certifikater, spærrelister og OCSP/,
    );
    const bare = await verifyPdf(appendStore(await stampedOnly(), { certificates: [], lists: [] }), anchors);
    expect(verificationInWords(bare, 'en')).toContain(
      'Not proved by the document that C=DK, O=Flex4Business ApS, CN=Segl was not revoked: there is neither a revocation list',
    );
    expect(verificationInWords(bare, 'da')).toContain('CN=Uret ikke var spærret: der er hverken en spærreliste');
  });

  it('is what qpdf and pdfsig call whole and valid (needs qpdf, pdfsig)', async () => {
    const path = join(await testFolder(), 'sealed.pdf');
    writeFileSync(path, (await sealed()).bytes);
    const { status, output } = outsideTool('qpdf', '--check', path);
    expect([status, output]).toEqual([0, expect.not.stringContaining('WARNING')]);
    expect(outsideTool('pdfsig', path).output).toContain('Signature is Valid');
  });

  it('asks once for a list that is still good', async () => {
    const gather = new GatherRevocation(clock);
    const before = signing.asked;
    await sealed(key, gather);
    await sealed(key, gather);
    expect(signing.asked - before).toBe(1);
  });

  it('needs no list for a certificate that signed itself', async () => {
    const own = await newSealKey();
    const { bytes } = await sealed(own);
    expect(await verifyPdf(bytes, { ...anchors, trusted: own.certificates })).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-LT' }],
    });
  });

  it('holds a list for each step up to the root, where others stand between', async () => {
    const middle = await ListAuthority.start('seal middle', { by: signing });
    const { bytes } = await sealed(await fileSealKey(middle.sealKey(), PASSWORD));
    const found = await verifyPdf(bytes, anchors);
    expect(found).toMatchObject({ verdict: 'valid', signatures: [{ level: 'PAdES-B-LT', trust: 'trusted' }] });
    const { store } = sealParts(bytes);
    expect(store?.lists.map((der) => Buffer.from(der))).toEqual([middle.list, signing.list, stamping.list]);
    expect(store?.revocable).toHaveLength(3);
    await middle.stop();
  });

  it.each<[string, () => Promise<unknown> | undefined, RegExp]>([
    ['has run out', () => signing.publish(...LONG_AGO), /CN=Segl: http.*list-time/],
    ['is another’s', () => Promise.resolve((signing.list = stamping.list)), /no-list/],
    ['is a page in its stead', () => Promise.resolve((signing.list = Buffer.from('<html>'))), /root\.crl: /],
    ['is gone', () => answering((response) => response.writeHead(404).end()), /it answered 404/],
    ['is elsewhere', () => answering((response) => response.writeHead(302, { location: stamping.url }).end()), /fetch/],
    ['is too large', () => answering((response) => response.end(Buffer.alloc(1024 * 1024 + 1))), /too long/],
    ['does not come', () => answering((response) => response.destroy()), /fetch failed/],
  ])('can’t be had when the list %s', async (_, given, why) => {
    await given();
    await expect(sealed()).rejects.toThrow(why);
    await expect(sealed()).rejects.toThrow(NoRevocationProof);
  });
  const LONG_AGO = ['-crl_lastupdate', '20250101000000Z', '-crl_nextupdate', '20250201000000Z'];
  const answering = async (instead: NonNullable<ListAuthority['instead']>): Promise<void> => {
    signing.instead = instead;
    return Promise.resolve();
  };

  it('is asked for again after an answer that proved nothing', async () => {
    const gather = new GatherRevocation(clock);
    const good = signing.list;
    signing.list = stamping.list;
    await expect(sealed(key, gather)).rejects.toThrow(NoRevocationProof);
    signing.list = good;
    expect((await sealed(key, gather)).verification.signatures).toMatchObject([{ level: 'PAdES-B-LT' }]);
  });

  it('is asked for again a minute after it could not be had, and not before', async () => {
    const later = new FixedClock(clock.now().toISOString());
    const gather = new GatherRevocation(later);
    const before = signing.asked;
    signing.instead = (response) => response.writeHead(503).end();
    await expect(sealed(key, gather)).rejects.toThrow(/it answered 503/);
    signing.instead = null;
    await expect(sealed(key, gather)).rejects.toThrow(/it answered 503/);
    expect(signing.asked - before).toBe(1);
    later.forward(61);
    expect((await sealed(key, gather)).verification.signatures).toMatchObject([{ level: 'PAdES-B-LT' }]);
  });

  it('says nothing of a time that is not proved', async () => {
    const timestamp = async () => asker.run(Buffer.from('another signature'));
    const wrong = await sealPdf(unsealed, { ...request(key), at: clock.now(), timestamp });
    const lists = [signing.list, stamping.list];
    const bytes = appendStore(wrong, { certificates: anchorsOf(), lists });
    expect(await verifyPdf(bytes, anchors)).toMatchObject({
      verdict: 'not-valid',
      signatures: [{ level: 'PAdES-B-B', faults: ['timestamp'], revocation: null }],
    });
  });

  it('is not waited for without end', async () => {
    signing.instead = (response) => response.write('0');
    const gather = new GatherRevocation(clock);
    gather.longestWaitMilliseconds = 200;
    await expect(sealed(key, gather)).rejects.toThrow(/timeout/i);
  });

  it('can’t be had where a certificate names no list, or no other place than the web', async () => {
    const silent = await fileSealKey(signing.sealKey('silent', ''), PASSWORD);
    await expect(sealed(silent)).rejects.toThrow(/CN=Segl: it names no responder and no revocation list/);
    const local = await fileSealKey(signing.sealKey('local', 'file:///etc/hostname'), PASSWORD);
    await expect(sealed(local)).rejects.toThrow(/it names no responder and no revocation list/);
    const alone = { ...key, certificates: [key.certificates[0]] } as const;
    await expect(sealed(alone)).rejects.toThrow(/its issuer's certificate is not known/);
  });

  it('is refused where the certificate was revoked, and that is said', async () => {
    const gone = await fileSealKey(signing.sealKey('gone'), PASSWORD);
    await signing.revoke(signing.at('gone.crt'));
    await expect(sealed(gone)).rejects.toMatchObject({
      code: 'certificate-revoked',
      message: 'certificate-revoked: C=DK, O=Flex4Business ApS, CN=Segl',
    });
  });

  it.each<[string, () => Promise<readonly Uint8Array[]>, { fault: string; certificate: string }[]]>([
    ['nothing', async () => Promise.resolve([]), [missing('Segl'), missing('Uret')]],
    ['one list of two', async () => Promise.resolve([signing.list]), [missing('Uret')]],
    [
      'an old list',
      async () => [await signing.publish(...LONG_AGO), stamping.list],
      [{ ...missing('Segl'), fault: 'list-time' }],
    ],
  ])('stays PAdES-B-T with %s in the store, and says for whom what is missing', async (_, lists, faults) => {
    const bytes = appendStore(await stampedOnly(), { certificates: anchorsOf(), lists: await lists() });
    expect(await verifyPdf(bytes, anchors)).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'PAdES-B-T', holds: true, revocation: { holds: false, faults } }],
    });
  });

  it.each<[string, (parts: StoreParts) => unknown]>([
    ['a certificate that belongs to neither', async ({ certificates }) => certificates.push(await stranger())],
    ['a certificate twice', ({ certificates }) => certificates.push(...certificates.slice(0, 1))],
    ['a list twice', ({ lists }) => lists.push(...lists.slice(0, 1))],
    ['a list that another made under that name', async ({ lists }) => lists.push(await listBy('seal root'))],
    [
      'another certificate for an issuer’s key',
      ({ certificates }) => certificates.push(...crossed(signing, 'seal root')),
    ],
  ])('was altered after sealing where the store holds %s', async (_, added) => {
    const parts = { certificates: anchorsOf(), lists: [signing.list, stamping.list] };
    const stamped = await stampedOnly();
    expect(await verifyPdf(appendStore(stamped, parts), anchors)).toMatchObject({ verdict: 'valid', store: 2 });
    await added(parts);
    const bytes = appendStore(stamped, parts);
    expect(await verifyPdf(bytes, anchors)).toMatchObject({
      ...{ verdict: 'altered-after-sealing', store: null, unsigned: { from: stamped.length } },
      signatures: [{ holds: true, level: 'PAdES-B-T', revocation: null }],
    });
    const over = await sealPdf(bytes, { ...request(key, 'controller'), at: clock.now() });
    expect(await verifyPdf(over, anchors)).toMatchObject({
      ...{ verdict: 'altered-after-sealing', store: null, unsigned: null },
      signatures: [{ holds: true }, { faults: ['changed-before', 'order'] }],
    });
  });
  type StoreParts = { certificates: Uint8Array[]; lists: Uint8Array[] };
  const stranger = async (): Promise<Uint8Array> => (await newSealKey()).certificates[0];
  const listBy = async (name: string): Promise<Uint8Array> => {
    const other = await ListAuthority.start(name);
    await other.stop();
    return other.list;
  };
  it('was altered after sealing where the store puts another certificate in an issuer’s place', async () => {
    const middle = await ListAuthority.start('seal middle', { by: signing });
    await middle.stop();
    const stamped = await stampedOnly(await fileSealKey(middle.sealKey(), PASSWORD));
    const bytes = appendStore(stamped, { certificates: crossed(middle, 'seal middle'), lists: [middle.list] });
    expect(await verifyPdf(bytes, anchors)).toMatchObject({ verdict: 'altered-after-sealing', store: null });
  });

  /** A certificate in an authority's name and for its key, by somebody else, and that one's. */
  const crossed = ({ at }: ListAuthority, name: string): Uint8Array[] => {
    const csr = ['-subj', `/CN=${name}`, '-key', at('root.key'), '-addext', 'basicConstraints=critical,CA:TRUE'];
    openssl('req', '-new', ...csr, '-out', at('crossed.csr'));
    const evil = ['-x509', ...EC, '-noenc', '-subj', '/CN=evil', '-keyout', at('evil.key'), '-out', at('evil.der')];
    openssl('req', ...evil, '-outform', 'DER', '-addext', 'basicConstraints=critical,CA:TRUE');
    const by = ['-CA', at('evil.der'), '-CAkey', at('evil.key'), '-copy_extensions', 'copy', '-outform', 'DER'];
    openssl('x509', '-req', '-in', at('crossed.csr'), ...by, '-out', at('crossed.der'));
    return ['crossed.der', 'evil.der'].map((file) => readFileSync(at(file)));
  };

  it('stays PAdES-B-T where the store shows that the certificate was revoked', async () => {
    const late = await fileSealKey(signing.sealKey('late'), PASSWORD);
    const stamped = await stampedOnly(late);
    await signing.revoke(signing.at('late.crt'));
    const bytes = appendStore(stamped, { certificates: anchorsOf(), lists: [signing.list, stamping.list] });
    expect((await verifyPdf(bytes, anchors)).signatures).toMatchObject([
      {
        level: 'PAdES-B-T',
        revocation: { faults: [{ fault: 'revoked', certificate: expect.stringContaining('Segl') }] },
      },
    ]);
  });

  // Of one without lists every byte is flipped in validation-store.spec.ts, and of a list in revocation-list.spec.ts.
  it('has no byte in its store that can be flipped unnoticed', async () => {
    const { bytes } = await sealed();
    const end = sealParts(bytes).signed.end;
    const survivors: number[] = [];
    for (let at = end; at < bytes.length; at += 13) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const { verdict, signatures } = await verifyPdf(flipped, anchors);
      if (verdict === 'valid' || signatures[0]?.level === 'PAdES-B-LT') survivors.push(at);
    }
    expect(survivors).toEqual([]);
  }, 60_000);

  const anchorsOf = (): Uint8Array[] => [...anchors.trusted, ...anchors.authorities];
});

function missing(name: string): { fault: string; certificate: string } {
  return { fault: 'no-list', certificate: expect.stringContaining(name) };
}
