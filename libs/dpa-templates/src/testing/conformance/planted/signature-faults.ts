import { PdfFile } from '../pdf-file.js';
import { changed } from '../draft.js';
import { inObjects, type Planted } from './planted.js';

/** A DER value (X.690, 8.1): tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(content);
  const length = whole.length < 0x80 ? [whole.length] : [0x82, whole.length >> 8, whole.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), whole]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const SIGNED_DATA = der(0x06, Buffer.from('2a864886f70d010702', 'hex'));

/** The frame of a CMS signature, with as many certificates and signers as one likes, all empty. */
function signedData({ certificates = 1, signers = 1, type = SIGNED_DATA }): Buffer {
  const empty = (count: number) => Array.from({ length: count }, () => der(SEQUENCE));
  const parts = [der(0x02, Buffer.from([1])), der(SET), der(SEQUENCE)];
  const more = certificates > 0 ? [der(0xa0, ...empty(certificates))] : [];
  return der(SEQUENCE, type, der(0xa0, der(SEQUENCE, ...parts, ...more, der(SET, ...empty(signers)))));
}

type Signing = {
  readonly cms?: Uint8Array;
  readonly edit?: (dictionary: string) => string;
  readonly field?: (field: string, signature: number) => string;
  /** Bytes at the end, and before the signature, that are left out of what is signed. */
  readonly short?: number;
  readonly wide?: number;
};

/** The file with a revision that fills the field `seal`, as it should be but for what is asked for. */
function signed(
  good: Uint8Array,
  { cms = signedData({}), edit, field, short = 0, wide = 0 }: Signing = {},
): Uint8Array {
  const file = new PdfFile(good);
  const seal = [...file.objects.values()].find(({ value }) => file.string(value, 'T') === 'seal');
  const [id, signatureId] = [seal?.id ?? 0, file.number(file.trailer, 'Size') ?? 0];
  const source = file.text.slice(seal?.at, seal?.end).replace(/^\d+ 0 obj\n|\nendobj$/g, '');
  const filled = field ? field(source, signatureId) : source.replace(/>>$/, `/V ${signatureId} 0 R>>`);
  const contents = `<${Buffer.from(cms).toString('hex')}${'00'.repeat(64)}>`;
  const plain = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20260502080000Z)/ByteRange[0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC]/Contents${contents}>>`;
  const begin = file.text.length;
  const objects = [
    `${id} 0 obj\n${filled}\nendobj\n`,
    `${signatureId} 0 obj\n${edit ? edit(plain) : plain}\nendobj\n`,
  ] as const;
  const tableAt = begin + objects.join('').length;
  const entry = (number: number, at: number) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${entry(id, begin)}${entry(signatureId, begin + objects[0].length)}`;
  const previous = file.revisions.at(-1)?.tableAt ?? 0;
  const names = /\/ID \[.*\]/.exec(file.text.slice(previous))?.[0] ?? '';
  const [root, info] = ['Root', 'Info'].map((key) => file.object(file.trailer, key)?.id ?? 0);
  const trailer = `trailer\n<</Size ${signatureId + 1}/Root ${root ?? 0} 0 R/Info ${info ?? 0} 0 R${names}/Prev ${previous}>>\nstartxref\n${tableAt}\n%%EOF\n`;
  const text = file.text + objects.join('') + table + trailer;
  const [from, to] = [text.indexOf(contents), text.indexOf(contents) + contents.length];
  const numbers = [from - wide, to, text.length - to - short].map((number) => String(number).padEnd(10));
  const whole = ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC'].reduce(
    (all, hole, at) => all.replace(hole, numbers[at] ?? ''),
    text,
  );
  return Buffer.from(whole, 'latin1');
}

const inSignature = (rule: string, fault: string, signing: Signing): Planted => ({
  ...{ rule, fault },
  plant: (good) => signed(good, signing),
});

/** Nothing is wrong with this one: what the others are measured by. */
export const signedFrame = (good: Uint8Array): Uint8Array => signed(good);

export const signatureFaults: readonly Planted[] = [
  inSignature('signaturesCoverTheirRevision', 'the last byte unsigned', { short: 1 }),
  inSignature('signaturesCoverTheirRevision', 'a hole that is wider than the signature', { wide: 1 }),
  inSignature('signaturesAreOneSignedData', 'data that is not signed', {
    cms: signedData({ type: der(0x06, Buffer.from('2a864886f70d010701', 'hex')) }),
  }),
  inSignature('signaturesAreOneSignedData', 'two signers', { cms: signedData({ signers: 2 }) }),
  inSignature('signaturesAreOneSignedData', 'no certificate', { cms: signedData({ certificates: 0 }) }),
  inSignature('signaturesAreOneSignedData', 'something behind the signature', {
    cms: Buffer.concat([signedData({}), Buffer.from('hidden')]),
  }),
  inSignature('signaturesArePades', 'a signature of the old kind', {
    edit: (dictionary) => changed(dictionary, 'ETSI.CAdES.detached', 'adbe.pkcs7.detached'),
  }),
  inSignature('signaturesArePades', 'no time', { edit: (dictionary) => changed(dictionary, /\/M\([^)]*\)/, '') }),
  inSignature('signaturesBelongToFields', 'a signature of no field', { field: (field) => field }),
  inObjects('signedFormsAreAppendOnly', 'a form that may be rewritten', (draft) =>
    draft.change('/SigFlags 3', '/SigFlags 1'),
  ),
  inObjects('permissionsAreOfSignatures', 'a permission of its own', (draft) =>
    draft.change('/Lang', '/Perms<</All 1>>/Lang'),
  ),
];
