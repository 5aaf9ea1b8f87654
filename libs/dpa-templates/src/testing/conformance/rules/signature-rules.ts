import { everyDict, type CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import type { Revision } from '../pdf-file.js';
import { rule, type Rule } from '../rule.js';
import { fieldsOf } from './form-rules.js';

type Signature = { readonly id: number; readonly dict: CosDict; readonly revision: Revision };

/** Signatures and the revisions that brought them. */
function* signaturesOf({ file }: PdfDocument): Generator<Signature> {
  for (const revision of file.revisions)
    for (const { id, value } of revision.objects.values())
      for (const dict of everyDict(value)) if (dict.entries.has('ByteRange')) yield { id, dict, revision };
}

const contentsOf = ({ dict }: Signature) => {
  const contents = dict.entries.get('Contents');
  return contents?.kind === 'string' ? contents : undefined;
};

/** All bytes up to the end of its revision are signed, except exactly the signature itself. */
function* signaturesCoverTheirRevision(pdf: PdfDocument): Generator<string> {
  const { file } = pdf;
  for (const signature of signaturesOf(pdf)) {
    const range = file.array(signature.dict, 'ByteRange').map((number) => file.number(number));
    const [from, length = NaN, next = NaN, rest = NaN] = range;
    const gap = file.text.slice(length, next);
    const isWhole = range.length === 4 && from === 0 && next + rest === signature.revision.end;
    if (!isWhole || gap !== contentsOf(signature)?.source)
      yield `signature ${signature.id}: /ByteRange [${range.join(' ')}] in ${signature.revision.end} bytes`;
  }
}

const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');

type Der = { readonly tag: number; readonly content: Buffer };

/** The values within a DER value, one after the other; an empty list where it can't be read so. */
function derValues(bytes: Buffer): Der[] {
  const values: Der[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const [tag = 0, short = 0] = bytes.subarray(at, at + 2);
    const width = short < 0x80 ? 0 : short & 0x7f;
    if (short === 0x80 || width > 4 || at + 2 + width > bytes.length) return [];
    const length = width === 0 ? short : bytes.readUIntBE(at + 2, width);
    at += 2 + width;
    values.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
    if (at > bytes.length) return [];
  }
  return values;
}

/** One SignedData (RFC 5652) with one signer and the certificate; zeros fill what room is left. */
function* signaturesAreOneSignedData(pdf: PdfDocument): Generator<string> {
  for (const signature of signaturesOf(pdf)) {
    const bytes = Buffer.from(contentsOf(signature)?.bytes ?? '', 'latin1');
    const [whole] = derValues(bytes.subarray(0, derLength(bytes)));
    const [type, wrapped] = derValues(whole?.content ?? Buffer.alloc(0));
    const parts = derValues(derValues(wrapped?.content ?? Buffer.alloc(0))[0]?.content ?? Buffer.alloc(0));
    const certificates = derValues(parts.find(({ tag }) => tag === 0xa0)?.content ?? Buffer.alloc(0));
    const signers = derValues(parts.at(-1)?.content ?? Buffer.alloc(0));
    const rest = bytes.subarray(derLength(bytes));
    if (!type?.content.equals(SIGNED_DATA)) yield `signature ${signature.id} is no SignedData`;
    else if (certificates.length === 0) yield `signature ${signature.id} brings no certificate`;
    else if (signers.length !== 1) yield `signature ${signature.id} has ${signers.length} signers`;
    else if (rest.some((byte) => byte !== 0)) yield `signature ${signature.id}: something after the SignedData`;
  }
}

/** How many bytes the first DER value takes, its head included. */
function derLength(bytes: Buffer): number {
  const short = bytes[1] ?? 0;
  const width = short < 0x80 ? 0 : short & 0x7f;
  if (width > 4 || bytes.length < 2 + width) return 0;
  return 2 + width + (width === 0 ? short : bytes.readUIntBE(2, width));
}

/** PAdES (ETSI EN 319 142-1, 6.3): the format, and the time of signing in /M. An archive timestamp has a format of its own. */
function* signaturesArePades(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of signaturesOf(pdf)) {
    const format = pdf.file.name(dict, 'SubFilter');
    if (!pdf.file.name(dict, 'Filter')) yield `signature ${id} has no /Filter`;
    if (format === 'ETSI.RFC3161') continue;
    if (format !== 'ETSI.CAdES.detached') yield `signature ${id}: /SubFilter /${format ?? '?'}`;
    if (!pdf.file.string(dict, 'M')) yield `signature ${id} has no /M`;
    if (dict.entries.has('Cert')) yield `signature ${id} has /Cert`;
  }
}

/** A signature is the value of a signature field. */
function* signaturesBelongToFields(pdf: PdfDocument): Generator<string> {
  const { file } = pdf;
  const values = new Set(
    [...fieldsOf(pdf)]
      .filter(({ dict }) => file.name(dict, 'FT') === 'Sig')
      .map(({ dict }) => file.object(dict, 'V')?.id),
  );
  for (const { id } of signaturesOf(pdf)) if (!values.has(id)) yield `signature ${id} is in no field`;
}

/** Readers keep to appending: they would undo what is signed otherwise. */
function* signedFormsAreAppendOnly(pdf: PdfDocument): Generator<string> {
  const hasFields = [...fieldsOf(pdf)].some(({ dict }) => pdf.file.name(dict, 'FT') === 'Sig');
  const flags = pdf.file.number(pdf.catalog, 'AcroForm', 'SigFlags');
  if (hasFields && flags !== 3) yield `/SigFlags ${flags ?? 'is not there'}`;
}

function* permissionsAreOfSignatures({ file, catalog }: PdfDocument): Generator<string> {
  for (const key of file.dict(catalog, 'Perms').entries.keys())
    if (key !== 'DocMDP' && key !== 'UR3') yield `/Perms has /${key}`;
}

export const signatureRules: readonly Rule[] = [
  rule('A 6.4.3', signaturesCoverTheirRevision),
  rule('A 6.4.3', signaturesAreOneSignedData),
  rule('ETSI EN 319 142-1, 6.3', signaturesArePades),
  rule('PDF 12.7.4.5', signaturesBelongToFields),
  rule('PDF 12.7.2', signedFormsAreAppendOnly),
  rule('A 6.1.12', permissionsAreOfSignatures),
];
