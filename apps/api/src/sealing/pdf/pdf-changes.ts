import { dictOf, readObject, source, type PdfFile } from './pdf-revision.js';
import { storeAddedBy } from './validation-store.js';

/**
 * Whether revision `index` leaves everything before it as it was shown and signed. It fills one empty signature field
 * with one new object, or it adds the validation store, and does nothing else; nothing that existed may be replaced
 * otherwise, for a reader would show the replacement under the older signature (the "shadow" and "incremental saving"
 * attacks on PDF signatures).
 */
export function keepsWhatWasSigned(file: PdfFile, index: number): boolean {
  return fillsOneField(file, index) || storeAddedBy(file, index) !== null;
}

function fillsOneField(file: PdfFile, index: number): boolean {
  const revision = file.revisions[index];
  const before = file.revisions[index - 1];
  if (!revision || !before) return true;
  const oldSize = before.trailer.entries.get('Size');
  if (oldSize?.kind !== 'number' || identity(file, index) !== identity(file, index - 1)) return false;
  // A number below the old /Size that was never used may be what some old reference points to.
  const value = oldSize.number;
  const [field, ...others] = [...revision.objects.keys()].filter((id) => id !== value);
  if (field === undefined || others.length > 0 || !revision.objects.has(value)) return false;
  return fillsEmptyField(file, { field, value, index });
}

function identity(file: PdfFile, index: number): string {
  const trailer = file.revisions[index]?.trailer.entries;
  const ids = trailer?.get('ID');
  const parts = [trailer?.get('Root'), trailer?.get('Info'), ids?.kind === 'array' ? ids.items[0] : undefined];
  return JSON.stringify(parts.map((part) => (part ? source(file, part) : null)));
}

type Filling = { readonly field: number; readonly value: number; readonly index: number };

function fillsEmptyField(file: PdfFile, { field, value, index }: Filling): boolean {
  if (!file.revisions.slice(0, index).some(({ objects }) => objects.has(field))) return false;
  const old = dictOf(readObject(file, field, index - 1).value);
  const now = dictOf(readObject(file, field, index).value);
  const type = old.entries.get('FT');
  if (type?.kind !== 'name' || type.name !== 'Sig' || old.entries.has('V')) return false;
  return source(file, now) === `${source(file, old).slice(0, -2)} /V ${value} 0 R>>`;
}
