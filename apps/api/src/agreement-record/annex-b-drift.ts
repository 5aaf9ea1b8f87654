import type { AgreementSubProcessor } from '#dpa-templates';

/** What annex B says of a company, under the names of the data. */
const facts = ['legalName', 'address', 'country', 'description', 'transferMechanism'] as const;
export type AnnexFact = (typeof facts)[number];
export const annexFacts: readonly AnnexFact[] = facts;

export type Drift = {
  readonly kind: 'added' | 'ended' | 'changed';
  /** As the agreement names it; as the register does, where the agreement does not know it. */
  readonly legalName: string;
  /** Whom it works for, when that is not the processor itself. */
  readonly under: string | null;
  /** Empty unless `changed`. '' where nothing is said. */
  readonly changes: readonly { readonly fact: AnnexFact; readonly before: string; readonly after: string }[];
};

type Placed = { readonly company: AgreementSubProcessor; readonly under: AgreementSubProcessor | null };

/**
 * What has changed since annex B was frozen: the agreement's list against today's, in the order of the agreement, then
 * what is new. A company is known again by its registration number and whom it works for.
 */
export function annexBDrift(
  frozen: readonly AgreementSubProcessor[],
  today: readonly AgreementSubProcessor[],
): readonly Drift[] {
  const [before, after] = [placed(frozen), placed(today)];
  const gone = [...before].flatMap(([key, place]): Drift[] => {
    const now = after.get(key);
    if (!now) return [told('ended', place)];
    const changes = facts.flatMap((fact) => {
      const [was, is] = [place.company[fact] ?? '', now.company[fact] ?? ''];
      return was === is ? [] : [{ fact, before: was, after: is }];
    });
    return changes.length === 0 ? [] : [{ ...told('changed', place), changes }];
  });
  const fresh = [...after].flatMap(([key, place]) => (before.has(key) ? [] : [told('added', place)]));
  return [...gone, ...fresh];
}

const told = (kind: Drift['kind'], { company, under }: Placed): Drift => ({
  kind,
  legalName: company.legalName,
  under: under?.legalName ?? null,
  changes: [],
});

const keyOf = ({ registrationNumber, legalName }: AgreementSubProcessor): string => registrationNumber || legalName;

function placed(companies: readonly AgreementSubProcessor[]): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const walk = (list: readonly AgreementSubProcessor[], under: AgreementSubProcessor | null, path: string): void => {
    for (const company of list) {
      const key = `${path}/${keyOf(company)}`;
      found.set(key, { company, under });
      walk(company.chain ?? [], company, key);
    }
  };
  walk(companies, null, '');
  return found;
}
