import { PdfSyntaxError, readValue, skipSpace, Token, type PdfDict, type PdfValue } from './pdf-syntax.js';

/** A PDF of ours: classic cross-reference tables, one per revision, nothing compressed that names an object. */
export type PdfFile = {
  readonly bytes: Uint8Array;
  /** The bytes, one character each. */
  readonly text: string;
  /** Oldest first. */
  readonly revisions: readonly PdfRevision[];
  /** By byte. A hostile file makes many ask for the same, long object. */
  readonly parsed: Map<number, PdfObject>;
};

export type PdfRevision = {
  readonly start: number;
  /** The byte after `%%EOF` and its line end. */
  readonly end: number;
  readonly tableAt: number;
  /** Object number → byte. Only what this revision adds or replaces. */
  readonly objects: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
};

export type PdfObject = { readonly id: number; readonly at: number; readonly value: PdfValue };

const MOST_REVISIONS = 32;
/** Bytes of one object that is read as a value. A signature of ours takes about 4,000. */
const LONGEST_OBJECT = 64 * 1024;
/** Bytes. One of ours takes about 200. */
const LONGEST_TRAILER = 4096;
const END = /startxref\n(\d{1,10})\n%%EOF\n$/;

/**
 * Reads the revisions of a PDF made by us. Deliberately strict: where two readers could see two documents in the
 * same bytes, a signature says nothing. Throws `PdfSyntaxError`.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^%PDF-1\.[3-7]\n/.test(text.slice(0, 9))) throw new PdfSyntaxError('no header');
  const revisions: PdfRevision[] = [];
  let next: number | null = Number(END.exec(text.slice(-40))?.[1] ?? NaN);
  let limit = text.length;
  while (next !== null) {
    if (revisions.length === MOST_REVISIONS) throw new PdfSyntaxError('too many revisions');
    const table = readTable(text, next, limit);
    const previous = table.trailer.entries.get('Prev');
    if (previous && previous.kind !== 'number') throw new PdfSyntaxError('/Prev is no number');
    // Each table lies before the one that points to it, so that a loop can't be written.
    limit = table.tableAt;
    next = previous?.number ?? null;
    revisions.unshift({ ...table, start: 0 });
  }
  if (revisions.at(-1)?.end !== text.length) throw new PdfSyntaxError('the last table is not the last');
  const located = revisions.map((revision, index) => placed(revision, revisions[index - 1]?.end ?? 0));
  return { bytes, text, revisions: located, parsed: new Map() };
}

function placed(revision: PdfRevision, start: number): PdfRevision {
  for (const [id, at] of revision.objects) {
    if (at < start || at >= revision.tableAt) throw new PdfSyntaxError(`object ${id} lies outside its revision`);
  }
  return { ...revision, start };
}

const HEAD = new Token(/xref\n/);
const SECTION = new Token(/(\d{1,7}) (\d{1,7})\n/);
const ENTRY = new Token(/(\d{10}) (00000 n|65535 f) \n/);
const TAIL = new Token(/\nstartxref\n(\d{1,10})\n%%EOF\n/);
const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID', 'Prev']);

function readTable(text: string, tableAt: number, limit: number): Omit<PdfRevision, 'start'> {
  if (!Number.isInteger(tableAt) || tableAt < 0 || tableAt >= limit || !HEAD.read(text, tableAt)) {
    throw new PdfSyntaxError('no cross-reference table where one is named');
  }
  const objects = new Map<number, number>();
  let at = tableAt + 5;
  for (let section = SECTION.read(text, at); section; section = SECTION.read(text, at)) {
    at += section[0].length;
    const first = Number(section[1]);
    for (let id = first; id < first + Number(section[2]); id++, at += 20) {
      const entry = ENTRY.read(text, at);
      const free = entry?.[2] === '65535 f';
      if (!entry || free !== (id === 0) || objects.has(id)) throw new PdfSyntaxError(`bad entry at byte ${at}`);
      if (!free) objects.set(id, Number(entry[1]));
    }
  }
  if (!text.startsWith('trailer\n', at)) throw new PdfSyntaxError('no trailer');
  const trailer = dictOf(readValue(text.slice(0, at + 8 + LONGEST_TRAILER), at + 8));
  const alien = [...trailer.entries.keys()].find((key) => !TRAILER_KEYS.has(key));
  if (alien !== undefined) throw new PdfSyntaxError(`/${alien} in the trailer`);
  const tail = TAIL.read(text, trailer.end);
  if (!tail || Number(tail[1]) !== tableAt) throw new PdfSyntaxError('the end does not name its own table');
  const end = trailer.end + tail[0].length;
  if (end > limit) throw new PdfSyntaxError('tables overlap');
  return { end, tableAt, objects, trailer };
}

const OBJECT_END = new Token(/endobj\n|stream\r?\n/);

/** The object as it stood after revision `asOf` (index; the newest unless given). */
export function readObject(file: PdfFile, id: number, asOf = file.revisions.length - 1): PdfObject {
  const defined = file.revisions.slice(0, asOf + 1).findLast((revision) => revision.objects.has(id));
  const at = defined?.objects.get(id);
  if (at === undefined) throw new PdfSyntaxError(`object ${id} does not exist`);
  const known = file.parsed.get(at);
  if (known?.id === id) return known;
  const head = `${id} 0 obj\n`;
  const text = file.text.slice(0, at + LONGEST_OBJECT);
  if (!text.startsWith(head, at)) throw new PdfSyntaxError(`object ${id} is not at byte ${at}`);
  const value = readValue(text, at + head.length);
  if (!OBJECT_END.read(text, skipSpace(text, value.end))) throw new PdfSyntaxError(`object ${id} has no end`);
  const object = { id, at, value };
  file.parsed.set(at, object);
  return object;
}

export function dictOf(value: PdfValue | undefined): PdfDict {
  if (value?.kind !== 'dict') throw new PdfSyntaxError('no dictionary where one is due');
  return value;
}

/** The bytes of a value, as characters. */
export function source(file: PdfFile, value: PdfValue): string {
  return file.text.slice(value.start, value.end);
}
