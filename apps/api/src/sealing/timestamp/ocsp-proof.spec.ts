import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '../../platform/clock.js';
import { revocationFault } from '../cms/check-revocation.js';
import { decode, encode, members, TAG } from '../cms/der.js';
import { canonicalAnswer, readOcspAnswer } from '../cms/ocsp-answer.js';
import { readCertificate } from '../cms/certificate.js';
import { writeOcspRequest } from '../cms/ocsp-request.js';
import { fileSealKey } from '../file-seal-key.js';
import { appendStore } from '../pdf/validation-store.js';
import { RequestTimestamp } from '../request-timestamp.js';
import { sealDocument, type SealedDocument } from '../seal-document.js';
import type { SealKey } from '../sealing-key.js';
import { ListAuthority } from '../testing/list-authority.js';
import { OcspResponder } from '../testing/ocsp-responder.js';
import { outsideTool } from '../testing/outside-tool.js';
import { PASSWORD, request, testFolder } from '../testing/test-key.js';
import { TimestampAuthority } from '../testing/timestamp-authority.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { sealParts } from '../verify/sealing-parts.js';
import { verificationInWords } from '../verify/verification-words.js';
import { verifyPdf } from '../verify/verify-pdf.js';
import { GatherRevocation } from './gather-revocation.js';

const clock = new SystemClock();
const unsealed = await unsealedPdf();

describe('a seal that is proved by what its issuer answers (needs openssl)', () => {
  let root: ListAuthority;
  let responder: OcspResponder;
  let uret: TimestampAuthority;
  let key: SealKey;
  let asker: RequestTimestamp;
  let anchors: { trusted: readonly Uint8Array[]; authorities: readonly Uint8Array[] };
  beforeAll(async () => {
    root = await ListAuthority.start('seal root');
    responder = await OcspResponder.start(root);
    uret = await TimestampAuthority.start({ issuer: root });
    key = await fileSealKey(await responder.sealKey('answered'), PASSWORD);
    const config = { TIMESTAMP_URLS: [uret.url], TIMESTAMP_TRUST: uret.trust, TIMESTAMP_POLICY: undefined };
    asker = new RequestTimestamp(clock, config);
    await asker.onModuleInit();
    anchors = { trusted: [await root.root()], authorities: asker.authorities };
  });
  afterAll(() => Promise.all([responder.stop(), root.stop(), uret.stop()]));
  beforeEach(() => {
    Object.assign(responder, { instead: null, signer: 'responder', options: ['-nmin', '60'] });
  });

  const sealed = async (by = key, gather = new GatherRevocation(clock)): Promise<SealedDocument> =>
    sealDocument(
      unsealed,
      { ...request(by), at: clock.now(), timestamp: (signature) => asker.run(signature) },
      { ...anchors, storeFor: (parts) => gather.run(parts, anchors.authorities) },
    );

  it.each(['responder', 'root'])('is PAdES-B-LT by the answer of its %s, beside the list of the other', async (by) => {
    responder.signer = by;
    const { bytes, verification } = await sealed();
    expect(verification).toMatchObject({
      ...{ verdict: 'valid', store: 2, unsigned: null },
      signatures: [{ level: 'PAdES-B-LT', revocation: { holds: true, faults: [] } }],
    });
    const { store } = sealParts(bytes);
    expect(store).toMatchObject({ answered: { length: 1 }, lists: { length: 1 }, revocable: { length: 1 } });
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Type \/DSS .*\/OCSPs \[\d+ 0 R\]/);
  });

  it('is what openssl finds good, and qpdf whole (needs qpdf)', async () => {
    const { bytes } = await sealed();
    const folder = await testFolder();
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('sealed.pdf'), bytes);
    const checked = outsideTool('qpdf', '--check', at('sealed.pdf'));
    expect([checked.status, checked.output]).toEqual([0, expect.not.stringContaining('WARNING')]);
    writeFileSync(at('answer'), sealParts(bytes).store?.answered[0]?.answer ?? '');
    const about = ['-issuer', root.at('root.crt'), '-cert', root.at('answered.crt'), '-CAfile', root.at('root.crt')];
    const { output } = outsideTool('openssl', 'ocsp', '-respin', at('answer'), '-no_nonce', ...about);
    expect(output).toMatch(/answered\.crt: good[^]*Response verify OK/);
  });

  it('is asked for once while the answer is new', async () => {
    const gather = new GatherRevocation(clock);
    const before = responder.asked;
    await sealed(key, gather);
    await sealed(key, gather);
    expect(responder.asked - before).toBe(1);
  });

  it('is good without a nonce, and without a time of the next', async () => {
    responder.options = [];
    const again = writeOcspRequest(certificate(), issuer()).der;
    responder.instead = async () => responder.answer(withoutNonce(again));
    expect((await sealed()).verification.signatures).toMatchObject([{ level: 'PAdES-B-LT' }]);
  });
  const certificate = () => readCertificate(key.certificates[0]);
  const issuer = () => readCertificate(key.certificates[1] ?? key.certificates[0]);
  /** The request without its extensions. */
  const withoutNonce = (der: Uint8Array): Buffer => {
    const [asked] = members(decode(der));
    const [about] = members(asked ?? decode(der));
    return Buffer.from(encode(TAG.sequence, encode(TAG.sequence, about?.raw ?? der)));
  };

  it.each<[string, () => void, RegExp]>([
    ['has no answer', () => (responder.instead = async () => Promise.reject(new Error())), /it answered 500/],
    [
      'answers nonsense',
      () => (responder.instead = async () => Promise.resolve(Buffer.from('<html>'))),
      /no value|cut/,
    ],
    ['answers without end', () => (responder.instead = async () => Promise.resolve(Buffer.alloc(70_000))), /too long/],
    [
      'answers another question',
      () =>
        (responder.instead = async () => responder.answer(Buffer.from(writeOcspRequest(certificate(), issuer()).der))),
      /another question/,
    ],
    ['is not let answer', () => (responder.signer = 'stranger'), /neither its issuer nor/],
    ['is let answer no more: its certificate is asked about', () => (responder.signer = 'asked'), /neither its issuer/],
  ])('needs a list where the responder %s', async (name, given, why) => {
    root.issue('stranger', { names: '' });
    root.issue('asked', { extensions: ['extendedKeyUsage=OCSPSigning'], names: '' });
    given();
    await expect(sealed()).rejects.toThrow(why);
    const listed = await fileSealKey(await responder.sealKey(`listed-${name.length}`, root.url), PASSWORD);
    const made = await sealed(listed);
    expect(made.verification.signatures).toMatchObject([{ level: 'PAdES-B-LT' }]);
    expect(sealParts(made.bytes).store?.answered).toEqual([]);
  });

  it('is not waited for without end', async () => {
    responder.instead = async () => new Promise(() => undefined);
    const gather = new GatherRevocation(clock);
    gather.longestWaitMilliseconds = 200;
    await expect(sealed(key, gather)).rejects.toThrow(/timeout/i);
  });

  it('proves nothing where the issuer does not know the certificate', async () => {
    const unknown = await fileSealKey(await responder.sealKey('unknown'), PASSWORD);
    const book = root.at('index.txt');
    writeFileSync(book, readFileSync(book, 'utf8').replace(/.*CN=Segl unknown\n/, ''));
    await expect(sealed(unknown)).rejects.toThrow(/answer-unknown/);
  });

  it('is refused where the issuer says that the certificate was revoked', async () => {
    const gone = await fileSealKey(await responder.sealKey('gone', root.url), PASSWORD);
    await root.revoke(root.at('gone.crt'));
    await expect(sealed(gone)).rejects.toMatchObject({ code: 'certificate-revoked' });
  });

  it('is of the time of the timestamp, and no other', async () => {
    const { bytes } = await sealed();
    const { store } = sealParts(bytes);
    const answer = readOcspAnswer(store?.answered[0]?.answer ?? Buffer.of());
    const [step] = [{ certificate: certificate(), issuer: issuer() }];
    const proofs = { lists: [], answers: [answer] };
    const after = (minutes: number): Date => new Date(answer.thisUpdate.getTime() + minutes * 60_000);
    expect([-11, -9, 59, 61].map((minutes) => revocationFault(step, proofs, after(minutes)))).toEqual([
      'answer-time',
      null,
      null,
      'answer-time',
    ]);
  });

  it('was altered after sealing where the store holds an answer about another, or one twice', async () => {
    const { bytes } = await sealed();
    const { store, signed } = sealParts(bytes);
    const stamped = bytes.subarray(0, signed.end);
    const [own] = store?.answered ?? [];
    const foreign = await fileSealKey(await responder.sealKey('foreign'), PASSWORD);
    const about = readCertificate(foreign.certificates[0]);
    const reply = await responder.answer(Buffer.from(writeOcspRequest(about, issuer()).der));
    const other = canonicalAnswer(reply, issuer());
    if (!store || !own || !other) throw new Error('no answers');
    const withAnswers = async (...answers: Uint8Array[]) =>
      verifyPdf(appendStore(stamped, { ...store, answers }), anchors);
    expect(await withAnswers(own.answer)).toMatchObject({ verdict: 'valid' });
    for (const answers of [[own.answer, other], [own.answer, own.answer], [reply]])
      expect(await withAnswers(...answers)).toMatchObject({ verdict: 'altered-after-sealing', store: null });
  });

  it('has no byte in its answer that can be flipped unnoticed', async () => {
    const bytes = Buffer.from((await sealed()).bytes);
    const answer = Buffer.from(sealParts(bytes).store?.answered[0]?.answer ?? []);
    const from = bytes.indexOf(answer);
    const survivors: number[] = [];
    for (let at = from; at < from + answer.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const { verdict, signatures } = await verifyPdf(flipped, anchors);
      if (verdict === 'valid' || signatures[0]?.level === 'PAdES-B-LT') survivors.push(at - from);
    }
    expect(survivors).toEqual([]);
  }, 60_000);

  it('is said in words', async () => {
    const { verification } = await sealed();
    expect(verificationInWords(verification, 'en')).toContain(
      'Adds the certificates, revocation lists and OCSP answers',
    );
  });
});
