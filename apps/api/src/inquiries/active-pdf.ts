import { inflateSync } from 'node:zlib';

/** Unpacked, of one object stream and of all in a file; what grows beyond that is not looked at, and so not taken. */
const LARGEST_STREAM = 8 * 1024 * 1024;
const LARGEST_FILE = 32 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const LONGEST_DICT = 4096;

/**
 * Names by which a PDF says that it runs something, or carries a file along (ISO 32000-2, 7.11.4, 12.6.4). Long enough
 * that no picture holds one by chance.
 */
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA)(?![A-Za-z0-9_.-])/;

/**
 * What a PDF does beyond being read: it runs a script or a program, or carries other files. Looks for the names that say
 * so, also as `/J#61vaScript`, and in object streams. It is no virus scanner: it does not look into what is encrypted,
 * and not for faults of a reader.
 * @returns `unreadable` when object streams are packed in a way that can't be looked into
 */
export function activeContentOf(bytes: Buffer): 'active' | 'unreadable' | null {
  const text = bytes.toString('latin1');
  if (active.test(plainNames(text))) return 'active';
  // Streams are encrypted then, and do not unpack; what unpacks all the same was not.
  const isEncrypted = /\/Encrypt\b/.test(text);
  let unpacked = 0;
  let streams = 0;
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    const dict = plainNames(dictBefore(text, index));
    streams += 1;
    if (streams > MOST_STREAMS) return 'unreadable';
    if (!/\/ObjStm\b/.test(dict)) continue;
    const objects = unpack(bytes, dict, index + keyword.length);
    unpacked += objects?.length ?? 0;
    if (unpacked > LARGEST_FILE) return 'unreadable';
    if (objects === null && !isEncrypted) return 'unreadable';
    if (objects && active.test(plainNames(objects.toString('latin1')))) return 'active';
  }
  return null;
}

/** From where the object begins to its stream; no more of it than any program writes. */
function dictBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_DICT), end);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

/** A name's signs may be written as numbers. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

function unpack(bytes: Buffer, dict: string, start: number): Buffer | null {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dict)?.[1];
  if (filter === undefined) {
    const end = bytes.indexOf('endstream', start);
    return end === -1 ? null : bytes.subarray(start, end);
  }
  if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) || /\/Predictor\s+(?!1\b)/.test(dict)) return null;
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: LARGEST_STREAM });
  } catch {
    return null;
  }
}
