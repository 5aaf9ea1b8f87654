import type { ListedCompany } from '../agreement-record/agreements.schema.js';
import type { AnnouncedEnd } from '../sub-processors/sub-processors.schema.js';

export type LeavingCompany = {
  readonly name: string;
  /** The company that it works for; null where it works for the processor itself. */
  readonly under: string | null;
  /** It leaves because that one does. */
  readonly follows: boolean;
  readonly replacedBy: string | null;
  /** ISO date: the first day without it. */
  readonly effectiveOn: string;
  /** It may be later: each customer has a day of its own. */
  readonly isEarliest: boolean;
};

/**
 * Who of annex B it was announced will leave, in the annex's order, with those who work for them: a link of a chain is
 * engaged no longer than the one above it.
 * @param companies each followed by those that work for it, one level deeper
 */
export function leavingCompanies(
  companies: readonly Pick<ListedCompany, 'legalName' | 'level'>[],
  ends: readonly AnnouncedEnd[],
): LeavingCompany[] {
  const above: { readonly name: string; readonly leavesOn: string | null }[] = [];
  return companies.flatMap(({ legalName: name, level }) => {
    const upper = above[level - 1] ?? null;
    const own = ends.find((end) => end.legalName === name);
    const follows = own === undefined;
    const effectiveOn = own?.effectiveOn ?? upper?.leavesOn ?? null;
    above.splice(level, above.length, { name, leavesOn: effectiveOn });
    if (effectiveOn === null) return [];
    const isEarliest = own?.isEarliest ?? false;
    return [
      { name, under: upper?.name ?? null, follows, replacedBy: own?.replacedBy ?? null, effectiveOn, isEarliest },
    ];
  });
}
