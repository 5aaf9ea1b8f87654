import { inflateSync } from 'node:zlib';
import { decodeText, emptyDict, type Cos, type CosDict } from './cos.js';
import { CosParser, Unreadable } from './parse-cos.js';

export type PdfStream = {
  /** The bytes as they lie in the file, as long as they really are. */
  readonly raw: string;
  readonly declaredLength: number;
  /** What stands between `stream` and the bytes, and between the bytes and `endstream`. */
  readonly before: string;
  readonly after: string;
};

export type PdfObject = {
  readonly id: number;
  readonly at: number;
  readonly end: number;
  readonly value: Cos;
  readonly stream: PdfStream | undefined;
};

export type Revision = {
  readonly tableAt: number;
  /** The byte after `%%EOF` and its line end. */
  readonly end: number;
  readonly trailer: CosDict;
  /** What this revision adds or replaces. */
  readonly objects: ReadonlyMap<number, PdfObject>;
};

/** A PDF as it lies there: its revisions, oldest first, and every object of each. */
export class PdfFile {
  readonly text: string;
  readonly revisions: readonly Revision[];
  /** The newest of every number. */
  readonly objects = new Map<number, PdfObject>();
  readonly catalog: CosDict;
  private readonly decoded = new Map<PdfObject, string>();

  /** Throws Unreadable where a reader would have to guess. */
  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    this.revisions = readRevisions(this.text);
    for (const { objects } of this.revisions) for (const [id, object] of objects) this.objects.set(id, object);
    this.catalog = this.dict(this.trailer.entries.get('Root'));
    if (this.catalog.entries.size === 0) throw new Unreadable('there is no catalog');
  }

  get trailer(): CosDict {
    return this.revisions.at(-1)?.trailer ?? emptyDict;
  }

  /** Follows references, then the keys of dictionaries. */
  get(value: Cos | undefined, ...path: readonly string[]): Cos | undefined {
    const target = value?.kind === 'reference' ? this.objects.get(value.id)?.value : value;
    const [key, ...rest] = path;
    if (key === undefined) return target?.kind === 'null' ? undefined : target;
    return target?.kind === 'dict' ? this.get(target.entries.get(key), ...rest) : undefined;
  }

  dict(value: Cos | undefined, ...path: readonly string[]): CosDict {
    const found = this.get(value, ...path);
    return found?.kind === 'dict' ? found : emptyDict;
  }

  array(value: Cos | undefined, ...path: readonly string[]): readonly Cos[] {
    const found = this.get(value, ...path);
    return found?.kind === 'array' ? found.items : [];
  }

  name(value: Cos | undefined, ...path: readonly string[]): string | undefined {
    const found = this.get(value, ...path);
    return found?.kind === 'name' ? found.name : undefined;
  }

  number(value: Cos | undefined, ...path: readonly string[]): number | undefined {
    const found = this.get(value, ...path);
    return found?.kind === 'number' ? found.value : undefined;
  }

  /** A text string, decoded. */
  string(value: Cos | undefined, ...path: readonly string[]): string | undefined {
    const found = this.get(value, ...path);
    return found?.kind === 'string' ? decodeText(found.bytes) : undefined;
  }

  isTrue(value: Cos | undefined, ...path: readonly string[]): boolean {
    const found = this.get(value, ...path);
    return found?.kind === 'boolean' && found.value;
  }

  /** The object that a value refers to, or that an entry of it does. */
  object(value: Cos | undefined, key?: string): PdfObject | undefined {
    const target = key === undefined ? value : this.dict(value).entries.get(key);
    return target?.kind === 'reference' ? this.objects.get(target.id) : undefined;
  }

  /** What a stream holds, one character per byte; undefined when it is no stream, or compressed in a way unknown here. */
  content(object: PdfObject | undefined): string | undefined {
    if (!object?.stream) return undefined;
    const known = this.decoded.get(object);
    if (known !== undefined) return known;
    const made = inflated(object.stream.raw, filtersOf(this, object));
    if (made !== undefined) this.decoded.set(object, made);
    return made;
  }
}

/** The filters of a stream, in the order in which they are undone. */
export function filtersOf(file: PdfFile, { value }: PdfObject): readonly string[] {
  const filter = file.get(value, 'Filter');
  if (filter === undefined) return [];
  return (filter.kind === 'array' ? filter.items : [filter]).map((one) => file.name(one) ?? '?');
}

function inflated(raw: string, filters: readonly string[]): string | undefined {
  if (filters.length === 0) return raw;
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return undefined;
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return undefined;
  }
}

const TAIL = /startxref\s+(\d+)\s+%%EOF(\r\n|\n|\r|)/g;
const SECTION = /\s*(\d+) (\d+)\s*/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])[ \r\n]{1,2}/y;

function readRevisions(text: string): Revision[] {
  const tails = [...text.matchAll(TAIL)];
  const revisions: Revision[] = [];
  for (let next = Number(tails.at(-1)?.[1] ?? NaN); !Number.isNaN(next);) {
    const { offsets, trailer } = readTable(text, next);
    const tail = tails.find(([, at]) => Number(at) === next);
    const objects = new Map([...offsets].map(([id, at]) => [id, readObject(text, id, at)]));
    revisions.unshift({ tableAt: next, end: tail ? tail.index + tail[0].length : NaN, trailer, objects });
    const previous = trailer.entries.get('Prev');
    if (previous?.kind === 'number' && previous.value >= next) throw new Unreadable('/Prev leads forward');
    next = previous?.kind === 'number' ? previous.value : NaN;
  }
  if (revisions.length === 0) throw new Unreadable('there is no startxref');
  return revisions;
}

function readTable(text: string, at: number): { offsets: Map<number, number>; trailer: CosDict } {
  if (!text.startsWith('xref', at)) throw new Unreadable(`no cross-reference table at byte ${at}`);
  const parser = new CosParser(text, at + 4);
  const offsets = new Map<number, number>();
  for (let section = parser.take(SECTION); section; section = parser.take(SECTION))
    for (let id = Number(section[1]), last = id + Number(section[2]); id < last; id++) {
      const entry = parser.take(ENTRY);
      if (!entry) throw new Unreadable(`bad entry of a cross-reference table at byte ${parser.at}`);
      if (entry[3] === 'n') offsets.set(id, Number(entry[1]));
    }
  if (!parser.take(/\s*trailer/y)) throw new Unreadable(`no trailer at byte ${parser.at}`);
  const trailer = parser.value();
  return { offsets, trailer: trailer.kind === 'dict' ? trailer : emptyDict };
}

function readObject(text: string, id: number, at: number): PdfObject {
  const parser = new CosParser(text, at);
  if (Number(parser.take(/(\d+)\s+0\s+obj/y)?.[1] ?? NaN) !== id) throw new Unreadable(`no object ${id} at byte ${at}`);
  const value = parser.value();
  parser.more();
  const stream = value.kind === 'dict' && parser.take(/stream/y) ? readStream(parser, value) : undefined;
  parser.more();
  if (!parser.take(/endobj/y)) throw new Unreadable(`object ${id} has no end`);
  return { id, at, end: parser.at, value, stream };
}

/** Believes /Length where it leads to `endstream`, else looks for that. */
function readStream(parser: CosParser, { entries }: CosDict): PdfStream {
  const before = parser.take(/\r\n|\n|\r|/y)?.[0] ?? '';
  const length = entries.get('Length');
  const declaredLength = length?.kind === 'number' ? length.value : NaN;
  const start = parser.at;
  const end = /\r?\n?endstream/y;
  end.lastIndex = start + declaredLength;
  const found = declaredLength >= 0 && end.test(parser.text) ? start + declaredLength : endOfStream(parser.text, start);
  const after = parser.text.slice(found, parser.text.indexOf('endstream', found));
  parser.at = found + after.length + 'endstream'.length;
  return { raw: parser.text.slice(start, found), declaredLength, before, after };
}

function endOfStream(text: string, start: number): number {
  const keyword = text.indexOf('endstream', start);
  if (keyword === -1) throw new Unreadable(`the stream at byte ${start} has no end`);
  return keyword - (/\r?\n?$/.exec(text.slice(start, keyword))?.[0].length ?? 0);
}
