import { withoutPadding } from '../cms/cms-check.js';
import { dictOf, type PdfFile, type PdfObject } from '../pdf/pdf-revision.js';
import type { PdfDict, PdfString } from '../pdf/pdf-syntax.js';
import type { SignatureFault } from './verification.js';

/** A signature dictionary, and the revision (index) that put it into its field. */
export type FoundSignature = {
  readonly field: string;
  readonly object: PdfObject;
  readonly revision: number;
  /** Only one signature can cover a whole revision. */
  readonly alone: boolean;
  readonly changedBefore: boolean;
  /** It stands where none of its kind may. */
  readonly outOfOrder: boolean;
};

/** What is wrong with it before anybody looks into it: where it stands, and what it is. */
export function faultsOfPlace(found: FoundSignature, subFilter: string): Set<SignatureFault> {
  const faults = new Set<SignatureFault>();
  const named = dictOf(found.object.value).entries.get('SubFilter');
  if (found.changedBefore) faults.add('changed-before');
  if (found.outOfOrder) faults.add('order');
  if (named?.kind !== 'name' || named.name !== subFilter) faults.add('sub-filter');
  return faults;
}

/** What lies in /Contents, without its padding, and all other bytes of the file up to its revision; or what is wrong. */
export function signedIn(
  file: PdfFile,
  { object, revision, alone }: FoundSignature,
):
  | { readonly contents: Uint8Array; readonly covered: readonly [Uint8Array, Uint8Array] }
  | Extract<SignatureFault, 'byte-range' | 'contents'> {
  const dict = dictOf(object.value);
  const hole = dict.entries.get('Contents');
  const { start = 0, end = 0 } = file.revisions[revision] ?? {};
  if (hole?.kind !== 'string' || !alone || hole.start < start || !coversAllBut(hole, end, dict)) return 'byte-range';
  // Capitals only: "a" for "A" would change the file and not the signature.
  const contents = /^<[0-9A-F]+>$/.test(file.text.slice(hole.start, hole.end)) ? withoutPadding(hole.bytes) : null;
  if (!contents) return 'contents';
  return { contents, covered: [file.bytes.subarray(0, hole.start), file.bytes.subarray(hole.end, end)] };
}

/** /ByteRange is two ranges: from the first byte to the hole, and from the hole to the end of the revision. */
function coversAllBut(hole: PdfString, end: number, dict: PdfDict): boolean {
  const range = dict.entries.get('ByteRange');
  if (range?.kind !== 'array') return false;
  const numbers = range.items.map((item) => (item.kind === 'number' ? item.number : NaN));
  const due = [0, hole.start, hole.end, end - hole.end];
  return numbers.length === due.length && due.every((number, index) => number === numbers[index]);
}
