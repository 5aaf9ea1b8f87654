/** How far a decision reaches: the whole country, its commercial organisations, or companies certified under it. */
export type Adequacy = 'whole' | 'commercial' | 'certified';

/**
 * Countries whose protection the Commission has found adequate (art. 45). It must be kept up by hand: decisions come,
 * lapse (that on the United Kingdom has an end) and are annulled (as those on the USA in 2015 and 2020). Left out: the
 * European Patent Organisation, which is no country.
 *
 * Source: https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
 * As of: 28 January 2026; the newest is (EU) 2026/179 on Brazil.
 */
const decisions: ReadonlyMap<string, Adequacy> = new Map([
  ['AD', 'whole'],
  ['AR', 'whole'],
  ['BR', 'whole'],
  ['CA', 'commercial'],
  ['FO', 'whole'],
  ['GG', 'whole'],
  ['IL', 'whole'],
  ['IM', 'whole'],
  ['JP', 'whole'],
  ['JE', 'whole'],
  ['NZ', 'whole'],
  ['KR', 'whole'],
  ['CH', 'whole'],
  ['GB', 'whole'],
  ['UY', 'whole'],
  ['US', 'certified'],
]);

/** @param country ISO 3166-1 alpha-2. @returns null where there is no decision */
export const adequacyIn = (country: string): Adequacy | null => decisions.get(country) ?? null;
