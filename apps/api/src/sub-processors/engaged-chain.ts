import type { SubProcessorFacts } from './sub-processor.js';

/** Somebody who is engaged for one customer, as it was told to that customer. */
export type Engaged = {
  readonly id: string;
  readonly parentId: string | null;
  readonly status: 'announced' | 'active' | 'ending' | 'removed' | 'planned';
  readonly activatedOn: string;
  /** The day from which it is no longer engaged; null when none is known. */
  readonly endsOn: string | null;
  readonly endsEarliest: boolean;
  readonly facts: SubProcessorFacts;
  /** The name it takes on a day that is announced; null when its name stays. */
  readonly upcoming: { readonly from: string; readonly legalName: string } | null;
  /** Names of the customer's own services that it works for. */
  readonly services: readonly string[];
};

export type ChainOf<Row> = { readonly company: Row; readonly chain: readonly ChainOf<Row>[] };

/** Puts each company under the one it works for; one whose upper link is not engaged is not engaged either. */
export function chainOf<Row extends { readonly id: string; readonly parentId: string | null }>(
  rows: readonly Row[],
  parentId: string | null = null,
): readonly ChainOf<Row>[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map((company) => ({ company, chain: chainOf(rows, company.id) }));
}
