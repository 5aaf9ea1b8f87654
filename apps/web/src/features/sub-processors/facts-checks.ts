import * as m from '#messages';
import type { StaffSubProcessorsAddData } from '../../../generated/api/types.gen.js';
import { countryName, isThirdCountry } from '../../ui/countries.js';
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
  ...(facts?.transferMechanism === null && isThirdCountry(facts.country)
    ? { 'facts.transferMechanism': m.sub_processors_form_transfer_missing({ country: countryName(facts.country) }) }
    : {}),
});

/** Both languages tell the same; a different number of lines is most often one forgotten. Null: as many. */
export function unevenLines({ da, en }: FormFacts['dataCategories']): string | null {
  if (da.length === en.length || da.length === 0 || en.length === 0) return null;
  return m.sub_processors_form_data_uneven({ da: da.length, en: en.length });
}
