import { readCertificate } from '../cms/certificate.js';
import { encodeSignedAttributes, encodeSignedData, sha256 } from '../cms/cms.js';
import { appendRevision, nextObjectId } from '../pdf/pdf-append.js';
import { readPdf, source } from '../pdf/pdf-revision.js';
import { readSignatureForm } from '../pdf/signature-fields.js';
import { newSealKey } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { verifyPdf } from './verify-pdf.js';

/** Signatures whose every number is signed honestly, by a trusted key, over ranges that are not the whole file. */
const key = await newSealKey();
const certificates = [readCertificate(key.certificates[0])] as const;
const unsealed = await unsealedPdf();
const ROOM = 1000;

type Hole = { readonly from: number; readonly to: number; readonly end: number };
type Forgery = {
  readonly range: (hole: Hole) => readonly number[];
  readonly subFilter?: string;
  readonly at?: string;
  readonly rewrite?: (dictionary: string) => string;
};

async function forged({
  range,
  subFilter = 'ETSI.CAdES.detached',
  at = 'D:20260301100000Z',
  rewrite,
}: Forgery): Promise<Buffer> {
  const file = readPdf(unsealed);
  const seal = readSignatureForm(file).fields.find(({ name }) => name === 'seal');
  if (!seal) throw new Error('no field');
  const id = nextObjectId(file);
  const plain = `<< /Type /Sig /SubFilter /${subFilter} /M (${at}) /ByteRange [${' '.repeat(60)}] /Contents <${'0'.repeat(2 * ROOM)}> >>`;
  const body = rewrite?.(plain) ?? plain;
  const { bytes } = appendRevision(file, [
    { id: seal.object.id, body: `${source(file, seal.dict).slice(0, -2)} /V ${id} 0 R>>` },
    { id, body },
  ]);
  const from = bytes.lastIndexOf(`<${'0'.repeat(2 * ROOM)}`);
  const ranges = range({ from, to: from + 2 * ROOM + 2, end: bytes.length });
  bytes.write(ranges.join(' '), bytes.lastIndexOf('/ByteRange [') + 12, 'latin1');
  const parts: Buffer[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    parts.push(bytes.subarray(ranges[i], (ranges[i] ?? 0) + (ranges[i + 1] ?? 0)));
  }
  const unsigned = { certificates, algorithm: key.algorithm, digest: sha256(...parts) };
  const cms = encodeSignedData({ ...unsigned, signature: await key.sign(encodeSignedAttributes(unsigned)) });
  bytes.write(Buffer.from(cms).toString('hex').toUpperCase(), from + 1, 'latin1');
  return bytes;
}

const verdictOn = async (forgery: Forgery) => verifyPdf(await forged(forgery), { trusted: key.certificates });
const whole = ({ from, to, end }: Hole): number[] => [0, from, to, end - to];

describe('the byte range of a signature', () => {
  it('is honoured when it is the whole file but the hole', async () => {
    expect(await verdictOn({ range: whole })).toMatchObject({ verdict: 'valid' });
  });

  it.each<[string, Forgery['range']]>([
    ['begins late', ({ from, to, end }) => [1, from - 1, to, end - to]],
    ['stops early', ({ from, to, end }) => [0, from, to, end - to - 1]],
    ['goes beyond the file', ({ from, to, end }) => [0, from, to, end - to + 1]],
    ['leaves a gap before the hole', ({ from, to, end }) => [0, from - 9, to, end - to]],
    ['leaves a gap after the hole', ({ from, to, end }) => [0, from, to + 2, end - to - 2]],
    ['leaves the angle brackets out of the hole', ({ from, to, end }) => [0, from + 1, to - 1, end - to + 1]],
    ['overlaps itself', ({ from, end }) => [0, from, from - 5, end - from + 5]],
    ['covers the older revision only', () => [0, unsealed.length - 10, unsealed.length - 5, 5]],
    ['has one part', ({ from }) => [0, from]],
    ['has three parts', ({ from, to, end }) => [0, 10, 10, from - 10, to, end - to]],
    ['is empty', () => []],
    ['is negative', ({ from, to, end }) => [0, from, to, end - to, -1, -1]],
    ['is huge', ({ from, to }) => [0, from, to, 99_999_999_999]],
  ])('does not count when it %s', async (_, range) => {
    expect(await verdictOn({ range })).toMatchObject({
      verdict: 'not-valid',
      signatures: [{ faults: ['byte-range'] }],
    });
  });

  it.each<[string, Omit<Forgery, 'range'>, string]>([
    ['another format', { subFilter: 'adbe.pkcs7.detached' }, 'sub-filter'],
    ['no time', { at: '' }, 'signing-time'],
    ['a time before its certificate', { at: 'D:20251231235959Z' }, 'certificate-time'],
    ['a time after its certificate', { at: 'D:20360101000001Z' }, 'certificate-time'],
  ])('does not save a signature with %s', async (_, forgery, fault) => {
    expect(await verdictOn({ range: whole, ...forgery })).toMatchObject({
      verdict: 'not-valid',
      signatures: [{ faults: [fault] }],
    });
  });

  it.each<[string, (dictionary: string) => string]>([
    ['a second /Contents', (dictionary) => dictionary.replace('/Type', '/Contents <00> /Type')],
    ['a second /Contents in disguise', (dictionary) => dictionary.replace('/Type', '/C#6fntents <00> /Type')],
    ['a comment in it', (dictionary) => dictionary.replace('/Type', '% >>\n/Type')],
  ])('does not save a signature dictionary with %s', async (_, rewrite) => {
    expect((await verdictOn({ range: whole, rewrite })).verdict).not.toMatch(/^valid|signer/);
  });
});
