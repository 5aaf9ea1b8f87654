import { adequacyIn } from './adequacy.js';
import { isThirdCountry } from './country-codes.js';

/** Art. 45 (`adequacy`, and `dpf` for certified companies in the USA), 46(2)(c) `scc`, 47 `bcr`, 49 `derogation`. */
export const transferBases = ['adequacy', 'dpf', 'scc', 'bcr', 'derogation'] as const;
export type TransferBasis = (typeof transferBases)[number];

export type BasisFault = 'missing' | 'dpf_elsewhere' | 'no_decision' | 'only_certified' | 'derogation';

/**
 * Why a company in a country can't be used on this basis; null when it can. Within the EU and the EEA none is needed, and
 * one that is named is about where data goes on to from there, which is not known here. A derogation is for the single
 * occasion and never for lasting use (art. 49; EDPB guidelines 2/2018).
 * @param country ISO 3166-1 alpha-2
 */
export function basisFault(country: string, basis: TransferBasis | null): BasisFault | null {
  if (basis === 'derogation') return 'derogation';
  if (!isThirdCountry(country)) return null;
  if (basis === null) return 'missing';
  if (basis === 'dpf') return country === 'US' ? null : 'dpf_elsewhere';
  if (basis !== 'adequacy') return null;
  const adequacy = adequacyIn(country);
  if (adequacy === null) return 'no_decision';
  return adequacy === 'certified' ? 'only_certified' : null;
}
