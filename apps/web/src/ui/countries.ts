import { countryCodes, isThirdCountry } from '#countries';
import * as m from '#messages';
import { getLocale } from '#locale';

/** @param code ISO 3166-1 alpha-2. → `Danmark` · `Denmark`; a code that is none is given back */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(getLocale(), { type: 'region' }).of(code) ?? code;
}

interface Choices {
  group: string;
  items: { value: string; label: string }[];
}

/** All countries to choose from, Denmark first, then the EU and the EEA, then the rest, each by name. `current` is always among them. */
export function countryChoices(current: string): Choices[] {
  const codes = [...new Set([...countryCodes, current])].filter((code) => code !== '');
  const named = codes
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => Number(b.value === 'DK') - Number(a.value === 'DK') || a.label.localeCompare(b.label, getLocale()));
  return [
    { group: m.common_countries_inside(), items: named.filter(({ value }) => !isThirdCountry(value)) },
    { group: m.common_countries_outside(), items: named.filter(({ value }) => isThirdCountry(value)) },
  ];
}
