import { dictOf, readObject, type PdfFile, type PdfObject } from './pdf-revision.js';
import { PdfSyntaxError, type PdfDict, type PdfValue } from './pdf-syntax.js';
import { readText } from './pdf-text.js';

/** A field of the form that waits for a signature, or has one. */
export type SignatureField = {
  readonly name: string;
  readonly object: PdfObject;
  readonly dict: PdfDict;
  /** Object number of the signature dictionary; null while the field is empty. */
  readonly signature: number | null;
};

export type SignatureForm = { readonly appendOnly: boolean; readonly fields: readonly SignatureField[] };

const MOST_FIELDS = 64;

/** In a signature dictionary: the hash of what is attested. Names that begin so are everybody's (ISO 32000-1, annex E). */
export const EVIDENCE_KEY = 'XXEvidence';

/** The parties' among the fields: all that are reserved but the portal's own two. */
export const isOfParty = (field: string): boolean => field !== 'seal' && field !== 'archive';

/** The signature fields as they stood after revision `asOf`. No form, no fields. Throws `PdfSyntaxError`. */
export function readSignatureForm(file: PdfFile, asOf = file.revisions.length - 1): SignatureForm {
  const root = referenceOf(file.revisions[asOf]?.trailer.entries.get('Root'));
  const catalog = dictOf(readObject(file, root, asOf).value);
  const named = catalog.entries.get('AcroForm');
  if (!named) return { appendOnly: false, fields: [] };
  const form = dictOf(resolve(file, named, asOf));
  const flags = form.entries.get('SigFlags');
  const list = form.entries.get('Fields');
  const items = list ? resolve(file, list, asOf) : undefined;
  if (items?.kind !== 'array' || items.items.length > MOST_FIELDS) throw new PdfSyntaxError('no list of fields');
  const fields = items.items.flatMap((item) => readField(readObject(file, referenceOf(item), asOf)));
  if (new Set(fields.map(({ name }) => name)).size < fields.length) throw new PdfSyntaxError('two fields of one name');
  return { appendOnly: flags?.kind === 'number' && flags.number === 3, fields };
}

function readField(object: PdfObject): SignatureField[] {
  const dict = dictOf(object.value);
  const type = dict.entries.get('FT');
  const name = dict.entries.get('T');
  const value = dict.entries.get('V');
  if (type?.kind !== 'name' || type.name !== 'Sig') return [];
  if (name?.kind !== 'string') throw new PdfSyntaxError('a signature field without a name');
  return [{ name: readText(name.bytes), object, dict, signature: value ? referenceOf(value) : null }];
}

function resolve(file: PdfFile, value: PdfValue, asOf: number): PdfValue {
  return value.kind === 'reference' ? readObject(file, value.id, asOf).value : value;
}

function referenceOf(value: PdfValue | undefined): number {
  if (value?.kind !== 'reference') throw new PdfSyntaxError('no reference where one is due');
  return value.id;
}
