import type { Locale } from '../document/document.js';
import type { Party } from '../agreement/parties.js';

const inLanguage = <Value>(locale: Locale, da: Value, en: Value): Value => (locale === 'da' ? da : en);

/** The first vendor, as its public profile has it. */
export function exampleProcessor(locale: Locale): Party {
  return {
    name: 'Flex4Business ApS',
    registrationNumber: '42497762',
    address: 'Nåleskovvej 3, 4291 Ruds Vedby',
    country: 'DK',
    email: 'mail@flex4b.com',
    contact: { name: inLanguage(locale, 'Databeskyttelse', 'Data protection'), email: 'mail@flex4b.com' },
  };
}

/** A customer that does not exist. */
export function exampleController(locale: Locale): Party {
  return {
    name: 'Havnens Tandklinik I/S',
    registrationNumber: '99000017',
    address: 'Prøvekajen 12, 2., 8000 Aarhus C',
    country: 'DK',
    email: 'kontakt@havnens-tandklinik.example',
    phone: '+45 00 00 00 17',
    contact: {
      name: 'Åse Østergård Nørlund',
      title: inLanguage(locale, 'klinikchef', 'practice manager'),
      email: 'aase@havnens-tandklinik.example',
    },
    dpo: { name: 'Jørgen Æbelø', email: 'dpo@havnens-tandklinik.example' },
  };
}
