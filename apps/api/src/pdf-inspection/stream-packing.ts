import { Unreadable } from './pdf-tokens.js';

const flate = new Set(['FlateDecode', 'Fl']);
const ascii85 = new Set(['ASCII85Decode', 'A85']);
const pictures = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);
const others = new Set(['ASCIIHexDecode', 'AHx', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL', 'Crypt', 'BrotliDecode']);

export const isFilter = (name: string): boolean =>
  [flate, ascii85, pictures, others].some((filters) => filters.has(name));

/** What the dictionary of one stream says of how it is packed. */
export type Packing = {
  filters?: readonly string[];
  /** Counts its objects: no object stream is without (ISO 32000-2, table 16). */
  counts: boolean;
  hasParameters: boolean;
  isPicture: boolean;
};

/**
 * Whether a stream has to be unpacked and looked into: all do but pictures, what is as it stands, and what usual programs
 * write as text.
 * @throws Unreadable when it may hold objects, and is packed in a way that isn't undone
 */
export function mayHoldObjects({ filters = [], counts, hasParameters, isPicture }: Packing): boolean {
  const [first, second] = filters;
  if (counts && hasParameters) throw new Unreadable();
  if (first === undefined) return false;
  if (second === undefined && flate.has(first)) return counts || !isPicture;
  if (counts || filters.length > 2 || !isUsual(first, second)) throw new Unreadable();
  return false;
}

function isUsual(first: string, second: string | undefined): boolean {
  if (second === undefined) return pictures.has(first);
  return (
    (flate.has(first) && pictures.has(second)) || (ascii85.has(first) && (flate.has(second) || pictures.has(second)))
  );
}
