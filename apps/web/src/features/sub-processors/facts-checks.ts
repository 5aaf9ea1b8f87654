import { adequacyIn, basisFault, isThirdCountry, type BasisFault } from '#countries';
import * as m from '#messages';
import type { StaffSubProcessorsAddData } from '../../../generated/api/types.gen.js';
import { countryName } from '../../ui/countries.js';
import type { FieldWords } from '../../ui/form/form-errors.js';

export type FormFacts = StaffSubProcessorsAddData['body']['facts'];

/** What to write or choose where nothing is, by path. */
export const factsEmptyWords = (): FieldWords => ({
  'facts.dataCategories.da': m.sub_processors_form_data_missing(),
  'facts.dataCategories.en': m.sub_processors_form_data_missing(),
});

/**
 * What the schema of the request can't say of a company's facts.
 * @param facts none while there are no facts to tell
 * @param hasServices whether it works for the vendor itself; a link of a chain works where the company above it does
 */
export const checkFacts = (facts: FormFacts | null, hasServices: boolean): FieldWords => ({
  ...(hasServices && facts?.serviceIds.length === 0
    ? { 'facts.serviceIds': m.sub_processors_form_services_missing() }
    : {}),
  ...(facts ? basisWords(facts) : {}),
});

const faultWord = {
  missing: m.sub_processors_form_transfer_missing,
  dpf_elsewhere: m.sub_processors_form_transfer_dpf_elsewhere,
  no_decision: m.sub_processors_form_transfer_no_decision,
  only_certified: m.sub_processors_form_transfer_only_certified,
  derogation: m.sub_processors_form_transfer_derogation,
} as const satisfies Record<BasisFault, unknown>;

/** What is wrong with the basis on which data goes to the company's country, by path. */
export function basisWords({
  country,
  transferMechanism,
}: Pick<FormFacts, 'country' | 'transferMechanism'>): FieldWords {
  const fault = basisFault(country, transferMechanism);
  return fault === null ? {} : { 'facts.transferMechanism': faultWord[fault]({ country: countryName(country) }) };
}

const adequacyWord = {
  whole: m.sub_processors_place_adequate,
  commercial: m.sub_processors_place_adequate_commercial,
  certified: m.sub_processors_place_adequate_certified,
} as const;

/** What a country is to the data: inside, outside with a decision, or outside without one. */
export function placeWord(country: string): string {
  if (!isThirdCountry(country)) return m.sub_processors_place_inside();
  const adequacy = adequacyIn(country);
  return adequacy === null ? m.sub_processors_place_third() : adequacyWord[adequacy]();
}

/** Both languages tell the same; a different number of lines is most often one forgotten. Null: as many. */
export function unevenLines({ da, en }: FormFacts['dataCategories']): string | null {
  if (da.length === en.length || da.length === 0 || en.length === 0) return null;
  return m.sub_processors_form_data_uneven({ da: da.length, en: en.length });
}
