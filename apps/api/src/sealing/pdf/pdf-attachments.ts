import { inflateSync } from 'node:zlib';
import { dictOf, readObject, readPdf, type PdfFile, type PdfObject } from './pdf-revision.js';
import { PdfSyntaxError, skipSpace, type PdfDict } from './pdf-syntax.js';
import { readText } from './pdf-text.js';

export type PdfAttachment = { readonly name: string; readonly bytes: Uint8Array };

const LARGEST = 16 * 1024 * 1024;

/** The files that a document of ours carries, by name. @throws PdfSyntaxError */
export function pdfAttachments(bytes: Uint8Array): PdfAttachment[] {
  const file = readPdf(bytes);
  const ids = new Set(file.revisions.flatMap(({ objects }) => [...objects.keys()]));
  return [...ids].flatMap((id) => {
    const found = specificationOf(readObject(file, id));
    return found ? [{ name: found.name, bytes: streamOf(file, readObject(file, found.stream)) }] : [];
  });
}

function specificationOf({ value }: PdfObject): { readonly name: string; readonly stream: number } | null {
  if (value.kind !== 'dict' || nameIn(value, 'Type') !== 'Filespec') return null;
  const name = value.entries.get('UF');
  const stream = dictOf(value.entries.get('EF')).entries.get('F');
  if (name?.kind !== 'string' || stream?.kind !== 'reference') throw new PdfSyntaxError('an attachment without a file');
  return { name: readText(name.bytes), stream: stream.id };
}

/** The file of that name among those that the document's first revision carries; null without one. @throws PdfSyntaxError */
export function attachmentNamed(file: PdfFile, name: string): Uint8Array | null {
  const root = file.revisions[0]?.trailer.entries.get('Root');
  const catalog = root?.kind === 'reference' ? dictOf(readObject(file, root.id, 0).value) : null;
  const carried = catalog?.entries.get('AF');
  for (const item of carried?.kind === 'array' ? carried.items : []) {
    const found = item.kind === 'reference' ? specificationOf(readObject(file, item.id, 0)) : null;
    if (found?.name === name) return streamOf(file, readObject(file, found.stream, 0));
  }
  return null;
}

/** What a stream of ours holds, unpacked. @throws PdfSyntaxError */
export function streamOf(file: PdfFile, { value }: PdfObject): Uint8Array {
  const dict = dictOf(value);
  const length = dict.entries.get('Length');
  const head = /^stream\r?\n/.exec(file.text.slice(skipSpace(file.text, value.end)).slice(0, 8));
  if (length?.kind !== 'number' || !head) throw new PdfSyntaxError('an object without a stream');
  const start = skipSpace(file.text, value.end) + head[0].length;
  const raw = file.bytes.subarray(start, start + length.number);
  return nameIn(dict, 'Filter') === 'FlateDecode' ? inflateSync(raw, { maxOutputLength: LARGEST }) : raw;
}

function nameIn(dict: PdfDict, key: string): string | null {
  const value = dict.entries.get(key);
  return value?.kind === 'name' ? value.name : null;
}
