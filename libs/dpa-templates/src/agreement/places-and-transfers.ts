import type { AgreementData } from './agreement-data.js';
import { catalogueOf, fill, type Catalogue } from '../catalogue/catalogue.js';
import { cleanText } from '../document/clean-text.js';
import type { Locale } from '../document/document.js';
import type { MissingField } from './missing-fields.js';
import type { AgreementSubProcessor } from './parties.js';
import { flattenChain } from '../register/sub-processor-chain.js';
import { isThirdCountry, oneLineAddress, writtenCountry, writtenTransfer } from '../catalogue/written-out.js';

/** Annex C.5 as annex B.1 has it: a line for each company of the chain. */
export function placesOf(companies: readonly AgreementSubProcessor[], locale: Locale): string[] {
  const catalogue = catalogueOf(locale);
  return everyone(companies).map(
    ({ legalName, address, country }) =>
      `${legalName}, ${oneLineAddress(address)}, ${writtenCountry(country, catalogue)}`,
  );
}

/** Annex C.6 as annex B.1 has it: an instruction for each company outside the EEA; empty when there is none. */
export function transfersOf(companies: readonly AgreementSubProcessor[], locale: Locale): string {
  const catalogue = catalogueOf(locale);
  const lines = everyone(companies)
    .filter(({ country }) => isThirdCountry(country))
    .map((company) =>
      fill(catalogue.consistency.instruction, {
        about: company.legalName,
        country: writtenCountry(company.country, catalogue),
        task: cleanText(company.description),
        basis: writtenTransfer(company, catalogue),
      }),
    );
  return lines.length === 0 ? '' : [catalogue.consistency.instructionLead, ...lines].join('\n\n');
}

/**
 * Where the annexes speak against each other. B.2 with B.1: a longer notice for a company that is not there, or one that
 * is not longer. C with B.1: a company at a place that C.5 does not allow, or in a third country that C.6 gives no
 * instruction for (art. 28(3)(a)). What C leaves empty altogether is missing, or forbids.
 * @returns each with the remedy in its label, in `locale` (the data's own unless given)
 */
export function contradictions(data: AgreementData, locale: Locale = data.locale): readonly MissingField[] {
  const catalogue = catalogueOf(locale);
  const { places, transfers } = data.annexes.c;
  const told = (field: string, text: string, { legalName, country }: AgreementSubProcessor): MissingField => ({
    field,
    label: fill(text, { about: legalName, country: writtenCountry(country, catalogue) }),
  });
  const inC = everyone(data.annexes.b.subProcessors).flatMap((company) => [
    ...(places.length === 0 || places.some((place) => isPlaceOf(place, company))
      ? []
      : [told('annexes.c.places', catalogue.consistency.place, company)]),
    ...(!isThirdCountry(company.country) || isInstructed(transfers, company)
      ? []
      : [told('annexes.c.transfers', transferText(transfers, catalogue), company)]),
  ]);
  return [...longerNotices(data, catalogue), ...inC];
}

/** A longer notice reaches its company by name, so a name that B.1 does not have would promise nothing. */
function longerNotices({ annexes: { b }, choices }: AgreementData, catalogue: Catalogue): readonly MissingField[] {
  const { unknownLonger, shortLonger } = catalogue.consistency;
  const names = new Set(everyone(b.subProcessors).map(({ legalName }) => sameName(legalName)));
  const general = choices.authorisation.noticeDays;
  return b.longerNotice.flatMap(({ name, days }, index) => {
    const about = cleanText(name) || '–';
    const field = `annexes.longerNotice[${String(index)}]`;
    return [
      ...(names.has(sameName(name)) ? [] : [{ field: `${field}.name`, label: fill(unknownLonger, { about }) }]),
      ...(days > general
        ? []
        : [
            {
              field: `${field}.days`,
              label: fill(shortLonger, { about, days: String(days), general: String(general) }),
            },
          ]),
    ];
  });
}

const everyone = (companies: readonly AgreementSubProcessor[]): readonly AgreementSubProcessor[] =>
  flattenChain(companies, { number: '', depth: 0, path: '' }).map(({ company }) => company);

const transferText = (transfers: string, { consistency }: Catalogue): string =>
  cleanText(transfers) === '' ? consistency.noTransfer : consistency.otherTransfer;

/** A line of C.5 names the company or its address; or it is an area without any house number, and the company is in it. */
function isPlaceOf(place: string, company: AgreementSubProcessor): boolean {
  if (mentions(place, company.legalName, oneLineAddress(company.address)) || refersToRegister(place)) return true;
  if (/\d/.test(place)) return false;
  return mentions(place, ...countryNames(company.country)) || (!isThirdCountry(company.country) && isEea.test(place));
}

function isInstructed(transfers: string, { legalName, country }: AgreementSubProcessor): boolean {
  return mentions(transfers, legalName, ...countryNames(country)) || refersToRegister(transfers);
}

const isEea = /\b(?:EU|EEA)\b|\bEØS(?!\p{L})/u;
const refersToRegister = (text: string): boolean => /\bB\.1\b/.test(text);

/** A country as either language writes it, and as people shorten it. */
const countryNames = (country: string): string[] => [
  writtenCountry(country, catalogueOf('da')),
  writtenCountry(country, catalogueOf('en')),
  ...(country === 'GB' ? ['England', 'UK'] : []),
];

/** As the period of a notice is looked up by it: spaces within a name count. */
const sameName = (name: string): string => name.trim().toLocaleLowerCase('da');

const folded = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

/** Whether one of the names stands in the text, and not as a part of a longer word. */
function mentions(text: string, ...names: readonly string[]): boolean {
  const whole = folded(text);
  return names.map(folded).some((name) => {
    const at = name === '' ? -1 : whole.indexOf(name);
    return at >= 0 && !/\p{L}$/u.test(whole.slice(0, at)) && !/^\p{L}/u.test(whole.slice(at + name.length));
  });
}
