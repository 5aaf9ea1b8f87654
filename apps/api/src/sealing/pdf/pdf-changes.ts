import { dictOf, readObject, source, type PdfFile } from './pdf-revision.js';
import { storeAddedBy } from './validation-store.js';

/**
 * Whether revision `index` leaves everything before it as it was shown and signed. It may add objects, and it may
 * give an empty signature field a value, or it adds the validation store and does nothing else; nothing that existed may
 * be replaced otherwise, for a reader would show the replacement under the older signature (the "shadow" and
 * "incremental saving" attacks on PDF signatures).
 */
export function keepsWhatWasSigned(file: PdfFile, index: number): boolean {
  return addsNoMore(file, index) || storeAddedBy(file, index) !== null;
}

function addsNoMore(file: PdfFile, index: number): boolean {
  const revision = file.revisions[index];
  const before = file.revisions[index - 1];
  if (!revision || !before) return true;
  const oldSize = before.trailer.entries.get('Size');
  const sameTrailer = identity(file, index) === identity(file, index - 1);
  return (
    sameTrailer &&
    oldSize?.kind === 'number' &&
    [...revision.objects.keys()].every((id) =>
      // A number below the old /Size that was never used may be what some old reference points to.
      id >= oldSize.number ? true : fillsEmptyField(file, id, index, oldSize.number),
    )
  );
}

function identity(file: PdfFile, index: number): string {
  const trailer = file.revisions[index]?.trailer.entries;
  const ids = trailer?.get('ID');
  const parts = [trailer?.get('Root'), trailer?.get('Info'), ids?.kind === 'array' ? ids.items[0] : undefined];
  return JSON.stringify(parts.map((part) => (part ? source(file, part) : null)));
}

function fillsEmptyField(file: PdfFile, id: number, index: number, oldSize: number): boolean {
  if (!file.revisions.slice(0, index).some(({ objects }) => objects.has(id))) return false;
  const old = dictOf(readObject(file, id, index - 1).value);
  const now = dictOf(readObject(file, id, index).value);
  const type = old.entries.get('FT');
  const value = now.entries.get('V');
  if (type?.kind !== 'name' || type.name !== 'Sig' || old.entries.has('V')) return false;
  if (value?.kind !== 'reference' || value.id < oldSize) return false;
  return source(file, now) === `${source(file, old).slice(0, -2)} /V ${value.id} 0 R>>`;
}
