import { PdfFile } from '../pdf-file.js';

/** A DER value (X.690, 8.1): tag, length, content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(content);
  const length = whole.length < 0x80 ? [whole.length] : [0x82, whole.length >> 8, whole.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), whole]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const SIGNED_DATA = der(0x06, Buffer.from('2a864886f70d010702', 'hex'));

/** The frame of a CMS signature, with as many certificates and signers as one likes, all empty. */
export function signedData({ certificates = 1, signers = 1, type = SIGNED_DATA }): Buffer {
  const empty = (count: number) => Array.from({ length: count }, () => der(SEQUENCE));
  const parts = [der(0x02, Buffer.from([1])), der(SET), der(SEQUENCE)];
  const more = certificates > 0 ? [der(0xa0, ...empty(certificates))] : [];
  return der(SEQUENCE, type, der(0xa0, der(SEQUENCE, ...parts, ...more, der(SET, ...empty(signers)))));
}

export type Signing = {
  readonly cms?: Uint8Array;
  /** Changes the signature dictionary. */
  readonly edit?: (dictionary: string) => string;
  /** The field is left as it was. */
  readonly unlinked?: boolean;
  /** Bytes at the end, and before the signature, that are left out of what is signed. */
  readonly short?: number;
  readonly wide?: number;
};

const HOLES = ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC'] as const;

/**
 * The file with a revision that fills the field `seal`, as it should be but for what is asked for. Nothing is really
 * signed: the rules look at the frame.
 */
export function signedFile(
  good: Uint8Array,
  { cms = signedData({}), short = 0, wide = 0, ...rest }: Signing = {},
): Uint8Array {
  const contents = `<${Buffer.from(cms).toString('hex')}${'00'.repeat(64)}>`;
  const text = withRevision(good, contents, rest);
  const [from, to] = [text.indexOf(contents), text.indexOf(contents) + contents.length];
  const numbers = [from - wide, to, text.length - to - short];
  const filled = HOLES.reduce((all, hole, at) => all.replace(hole, String(numbers[at]).padEnd(hole.length)), text);
  return Buffer.from(filled, 'latin1');
}

/** The field with its value and the signature, its range still open. */
function withRevision(good: Uint8Array, contents: string, { edit, unlinked = false }: Signing): string {
  const file = new PdfFile(good);
  const seal = [...file.objects.values()].find(({ value }) => file.string(value, 'T') === 'seal');
  const [id, signatureId] = [seal?.id ?? 0, file.number(file.trailer, 'Size') ?? 0];
  const field = file.text.slice(seal?.at, seal?.end);
  const dictionary =
    '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20260502080000Z)' +
    `/ByteRange[0 ${HOLES.join(' ')}]/Contents${contents}>>`;
  const filled = unlinked ? `${field}\n` : `${field.replace(/>>\nendobj$/, `/V ${signatureId} 0 R>>\nendobj`)}\n`;
  const signature = `${signatureId} 0 obj\n${edit ? edit(dictionary) : dictionary}\nendobj\n`;
  const begin = file.text.length;
  const entry = (number: number, at: number) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${entry(id, begin)}${entry(signatureId, begin + filled.length)}`;
  const previous = file.revisions.at(-1)?.tableAt ?? 0;
  const known = /trailer\n<<([^]*)>>\nstartxref/.exec(file.text.slice(previous))?.[1] ?? '';
  const trailer = known.replace(/\/Size \d+/, `/Size ${signatureId + 1}/Prev ${previous}`);
  const tableAt = begin + filled.length + signature.length;
  return `${file.text}${filled}${signature}${table}trailer\n<<${trailer}>>\nstartxref\n${tableAt}\n%%EOF\n`;
}
