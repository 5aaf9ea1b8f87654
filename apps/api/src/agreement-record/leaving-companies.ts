import type { AnnouncedEnd } from '../sub-processors/sub-processors.schema.js';
import type { LeavingCompany, ListedCompany } from './agreements.schema.js';

/**
 * Who of annex B it was announced will leave, in the annex's order, with those who work for them: a link of a chain is
 * engaged no longer than the one above it.
 * @param companies each followed by those that work for it, one level deeper
 */
export function leavingCompanies(
  companies: readonly Pick<ListedCompany, 'legalName' | 'level'>[],
  ends: readonly AnnouncedEnd[],
): LeavingCompany[] {
  const above: { readonly legalName: string; readonly leavesOn: string | null }[] = [];
  return companies.flatMap(({ legalName, level }) => {
    const upper = above[level - 1] ?? null;
    const own = ends.find((end) => end.legalName === legalName);
    const follows = own === undefined;
    const effectiveOn = own?.effectiveOn ?? upper?.leavesOn ?? null;
    above.splice(level, above.length, { legalName, leavesOn: effectiveOn });
    if (effectiveOn === null) return [];
    const isEarliest = own?.isEarliest ?? false;
    const place = { legalName, under: upper?.legalName ?? null, follows };
    return [{ ...place, replacedBy: own?.replacedBy ?? null, effectiveOn, isEarliest }];
  });
}
