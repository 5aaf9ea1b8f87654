import { isThirdCountry as isOutside } from '#countries';
import { cleanText } from '../document/clean-text.js';
import { fill, type Catalogue } from './catalogue.js';

const zone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** An ISO 8601 instant as its date in Europe/Copenhagen, or an ISO date as it is: `5. marts 2026`, `5 March 2026`. */
export function writtenDate(iso: string, catalogue: Catalogue): string {
  const parts = zone.formatToParts(Date.parse(iso.length === 10 ? `${iso}T12:00:00Z` : iso));
  const part = (type: 'day' | 'month' | 'year'): string => parts.find((one) => one.type === type)?.value ?? '';
  const month = catalogue.months[Number(part('month')) - 1] ?? '';
  return fill(catalogue.date, { day: String(Number(part('day'))), month, year: part('year') });
}

const countryNames = {
  da: new Intl.DisplayNames('da', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
} as const;

/** ISO 3166-1 alpha-2 → the country's name in the catalogue's language; any other text as it is. */
export function writtenCountry(country: string, { language }: Catalogue): string {
  return /^[A-Z]{2}$/.test(country) ? (countryNames[language].of(country) ?? country) : country;
}

/** Whether data sent to this country leaves the EEA. A name that is no code can't be judged and counts as inside. */
export function isThirdCountry(country: string): boolean {
  return /^[A-Z]{2}$/.test(country) && isOutside(country);
}

/** A known mechanism by its name, any other text as it is; nothing for a company in the EEA that needs none. */
export function writtenTransfer(
  { country, transferMechanism = '' }: { country: string; transferMechanism?: string | undefined },
  catalogue: Catalogue,
): string {
  const known: Readonly<Record<string, string>> = catalogue.transferMechanism;
  if (transferMechanism !== '')
    return Object.hasOwn(known, transferMechanism) ? (known[transferMechanism] ?? '') : transferMechanism;
  return isThirdCountry(country) ? '' : catalogue.transferMechanism.none;
}

/** An address typed on several lines, on one. */
export function oneLineAddress(address: string): string {
  return cleanText(address).replace(/,?\s*\n\s*/g, ', ');
}
