import * as m from '#messages';
import type { Transfer } from '../sub-processors/sub-processor.js';

/** Where data goes when it leaves the EU and the EEA, and on what basis (art. 44-49); empty when it stays. */
export const writtenTransfers = (transfers: readonly Transfer[], locale: 'da' | 'en'): string =>
  transfers
    .map(({ company, country, mechanism }) => {
      const basis = transferWord[mechanism]({}, { locale });
      return country === null
        ? m.sub_processors_transfer_onward({ company, basis }, { locale })
        : m.sub_processors_transfer_to({ company, country: writtenCountry(country, locale), basis }, { locale });
    })
    .join(' ');

export const writtenCountry = (country: string, locale: 'da' | 'en'): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;

export const transferWord = {
  none: m.sub_processors_mechanism_none,
  adequacy: m.sub_processors_mechanism_adequacy,
  dpf: m.sub_processors_mechanism_dpf,
  scc: m.sub_processors_mechanism_scc,
  bcr: m.sub_processors_mechanism_bcr,
  derogation: m.sub_processors_mechanism_derogation,
} as const;
