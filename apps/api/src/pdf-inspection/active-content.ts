import { constants, inflateRawSync } from 'node:zlib';
import { ActiveNames, telling } from './active-names.js';
import { Budget, PdfTokens, Unreadable, type Name } from './pdf-tokens.js';
import { mayHoldObjects, isFilter, type Packing } from './stream-packing.js';

/** Of all streams of a file. */
const MOST_UNPACKED = 32 * 1024 * 1024;
/** Read over in search of ends, beyond the one time that every byte is looked at. */
const MOST_READ = 48 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const inFile = new Set([...telling, 'Encrypt', 'Filter', 'F', 'N', 'DecodeParms', 'DP', 'Width']);

export type PdfFault = 'active' | 'unreadable';

/**
 * What a PDF does beyond being read: it runs a script or a program, acts when it is opened, or carries other files. Looks
 * for the names that say so, everywhere in the file and in every stream that may hold objects; what can't be looked
 * into is not taken. Where the file says that objects begin is not believed: each name that says how a stream is packed
 * is followed to its stream. It is no virus scanner: it does not look for faults of a reader.
 * @returns `unreadable` also when the file is encrypted, or packed as no usual program does
 */
export function activeContentOf(bytes: Buffer): PdfFault | null {
  const names = new ActiveNames();
  const budget = new Budget(MOST_READ);
  try {
    const streams = readFile(new PdfTokens(bytes, budget), names);
    let left = MOST_UNPACKED;
    for (const [start, packing] of streams) {
      if (!mayHoldObjects(packing)) continue;
      const unpacked = unpack(bytes, start, left);
      left -= unpacked.length;
      const tokens = new PdfTokens(unpacked, budget);
      for (const name of tokens.find(telling)) names.add(tokens, name);
      if (names.isActive) return 'active';
    }
    return names.isActive ? 'active' : null;
  } catch (error) {
    if (error instanceof Unreadable) return names.isActive ? 'active' : 'unreadable';
    throw error;
  }
}

/** @returns streams by where their data begins */
function readFile(tokens: PdfTokens, names: ActiveNames): ReadonlyMap<number, Packing> {
  const streams = new Map<number, Packing>();
  const streamOf = (end: number): Packing | null => {
    const start = tokens.streamOf(end);
    if (start === null) return null;
    const packing = streams.get(start) ?? { counts: false, hasParameters: false, isPicture: false };
    streams.set(start, packing);
    if (streams.size > MOST_STREAMS) throw new Unreadable();
    return packing;
  };
  for (const found of tokens.find(inFile)) {
    names.add(tokens, found);
    if (found.name === 'Encrypt') throw new Unreadable();
    note(tokens, found, streamOf);
  }
  return streams;
}

function note(tokens: PdfTokens, { name, end }: Name, streamOf: (end: number) => Packing | null): void {
  if (name === 'Filter') {
    const packing = streamOf(end);
    if (packing === null) return;
    const filters = tokens.namesAt(end);
    if (filters === null || packing.filters) throw new Unreadable();
    packing.filters = filters;
  } else if (name === 'F') {
    // Short for a filter's key in pictures within a page, and for one reader everywhere.
    if (tokens.namesAt(end)?.some(isFilter) && streamOf(end)) throw new Unreadable();
  } else if (name === 'N') {
    if (!/^[0-9+.-]/.test(tokens.valueAt(end))) return;
    const packing = streamOf(end);
    if (packing) packing.counts = true;
  } else if (name === 'DecodeParms' || name === 'DP') {
    const packing = streamOf(end);
    if (packing) packing.hasParameters = true;
  } else if (name === 'Width') {
    const packing = streamOf(end);
    if (packing) packing.isPicture = true;
  }
}

/** Whatever its checksum and what follows it say, as readers do. */
function unpack(bytes: Buffer, start: number, most: number): Buffer {
  if (bytes.toString('latin1', start, start + 9) === 'endstream') return Buffer.alloc(0);
  const [method = 0, flags = 0] = bytes.subarray(start, start + 2);
  if ((method & 0x0f) !== 8 || ((method << 8) | flags) % 31 !== 0 || (flags & 0x20) !== 0) throw new Unreadable();
  try {
    return inflateRawSync(bytes.subarray(start + 2), {
      ...{ maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH },
    });
  } catch {
    throw new Unreadable();
  }
}
