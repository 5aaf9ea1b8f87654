import { getLocale } from '#locale';

/** The EEA, its neighbours, and the countries that most sub-processors come from (ISO 3166-1). */
const CODES =
  `AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FO FR GB GL GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT NL NO NZ
PL PT RO SE SG SI SK UA US`.split(/\s+/);

/** @param code ISO 3166-1 alpha-2. → `Danmark` · `Denmark`; a code that is none is given back */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(getLocale(), { type: 'region' }).of(code) ?? code;
}

const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether data that goes there leaves the EU and the EEA, and so needs a basis (art. 44). */
export const isThirdCountry = (code: string): boolean => !EEA.has(code);

/** Countries to choose from, Denmark first, then by name. `current` is always among them. */
export function countryChoices(current: string): { value: string; label: string }[] {
  const codes = new Set([...CODES, current].filter((code) => code !== '' && code !== 'DK'));
  const rest = [...codes].map((value) => ({ value, label: countryName(value) }));
  return [
    { value: 'DK', label: countryName('DK') },
    ...rest.sort((a, b) => a.label.localeCompare(b.label, getLocale())),
  ];
}
