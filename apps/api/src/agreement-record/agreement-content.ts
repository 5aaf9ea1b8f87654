import type { AgreementData, AgreementSubProcessor } from '#dpa-templates';
import type { AgreementContent, ListedCompany } from './agreements.schema.js';

/** The part of an agreement's data that staff write. */
export function contentOf({ mainAgreement, choices, annexes }: AgreementData): AgreementContent {
  const { a, b, c, d } = annexes;
  return { mainAgreement, choices, annexes: { a, longerNotice: b.longerNotice, c, d } };
}

/** Annex B.1 flat: each company followed by those that work for it, one level deeper. */
export function flatCompanies(companies: readonly AgreementSubProcessor[], level = 0): ListedCompany[] {
  return companies.flatMap(({ chain, transferMechanism, ...company }) => [
    { ...company, level, transferMechanism: transferMechanism ?? null },
    ...flatCompanies(chain ?? [], level + 1),
  ]);
}
