import { createHash } from 'node:crypto';
import { source, type PdfFile } from './pdf-revision.js';
import { PdfSyntaxError } from './pdf-syntax.js';

/** An object to add or replace: its number and everything between `obj` and `endobj`, one character per byte. */
export type NewObject = { readonly id: number; readonly body: string };

/** The number the next new object gets. */
export function nextObjectId(file: PdfFile): number {
  const size = file.revisions.at(-1)?.trailer.entries.get('Size');
  if (size?.kind !== 'number') throw new PdfSyntaxError('no /Size');
  return size.number;
}

/**
 * Adds a revision (ISO 32000-1, 7.5.6). What is there stays as it is, an exact prefix of the outcome.
 * @returns the new file, and where each new object's body begins in it
 */
export function appendRevision(
  file: PdfFile,
  objects: readonly NewObject[],
): { bytes: Buffer<ArrayBuffer>; bodyAt: ReadonlyMap<number, number> } {
  const bodyAt = new Map<number, number>();
  const entries: { id: number; at: number }[] = [];
  let appended = '';
  for (const { id, body } of objects.toSorted((a, b) => a.id - b.id)) {
    const at = file.bytes.length + appended.length;
    const head = `${id} 0 obj\n`;
    entries.push({ id, at });
    bodyAt.set(id, at + head.length);
    appended += `${head}${body}\nendobj\n`;
  }
  const tableAt = file.bytes.length + appended.length;
  const size = Math.max(nextObjectId(file), ...objects.map(({ id }) => id + 1));
  const trailer = writeTrailer(file, size, appended);
  appended += `xref\n0 1\n0000000000 65535 f \n${entries.map(writeEntry).join('')}trailer\n${trailer}\n`;
  appended += `startxref\n${tableAt}\n%%EOF\n`;
  return { bytes: Buffer.concat([file.bytes, Buffer.from(appended, 'latin1')]), bodyAt };
}

function writeEntry({ id, at }: { id: number; at: number }): string {
  return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
}

/** The file's identity is two parts: the first stays, the second tells the revisions apart (14.4). */
function writeTrailer(file: PdfFile, size: number, appended: string): string {
  const last = file.revisions.at(-1);
  const root = last?.trailer.entries.get('Root');
  const info = last?.trailer.entries.get('Info');
  const ids = last?.trailer.entries.get('ID');
  const [original] = ids?.kind === 'array' ? ids.items : [];
  if (!last || !root || original?.kind !== 'string') throw new PdfSyntaxError('no /Root or no /ID');
  const changing = createHash('sha256').update(file.bytes).update(appended, 'latin1').digest('hex').slice(0, 32);
  const about = info ? ` /Info ${source(file, info)}` : '';
  return `<< /Size ${size} /Root ${source(file, root)}${about} /ID [${source(file, original)} <${changing}>] /Prev ${last.tableAt} >>`;
}
