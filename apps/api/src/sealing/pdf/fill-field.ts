import { appendRevision, nextObjectId } from './pdf-append.js';
import { source, type PdfFile } from './pdf-revision.js';
import type { SignatureField } from './signature-fields.js';

export type Filling = {
  readonly file: PdfFile;
  readonly field: SignatureField;
  /** The signature dictionary's entries but /ByteRange and /Contents, PDF source. */
  readonly entries: string;
  /** Bytes kept free for what is made. */
  readonly room: number;
};

const RANGE_WIDTH = '[0 '.length + 3 * 11;
const RANGE = ' '.repeat(RANGE_WIDTH);

/**
 * Gives a field its signature dictionary, as a revision of its own, with what `make` makes of all other bytes: those
 * before the place where it lies, and those after it.
 * @returns null when nothing was made, or more than the room kept free
 */
export async function fillField(
  { file, field, entries, room }: Filling,
  make: (...covered: readonly [Uint8Array, Uint8Array]) => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  const id = nextObjectId(file);
  const head = `<< ${entries} /ByteRange `;
  const middle = `${head}${RANGE} /Contents `;
  const { bytes, bodyAt } = appendRevision(file, [
    { id: field.object.id, body: `${source(file, field.dict).slice(0, -2)} /V ${id} 0 R>>` },
    { id, body: `${middle}<${'00'.repeat(room)}> >>` },
  ]);
  const start = bodyAt.get(id) ?? NaN;
  const from = start + middle.length;
  const to = from + 2 * room + 2;
  bytes.write(`[0 ${from} ${to} ${bytes.length - to}]`.padEnd(RANGE_WIDTH), start + head.length, 'latin1');
  const made = await make(bytes.subarray(0, from), bytes.subarray(to));
  if (!made || made.length > room) return null;
  bytes.write(Buffer.from(made).toString('hex').toUpperCase(), from + 1, 'latin1');
  return bytes;
}
