import type { Locale } from '../document/document.js';
import type { AgreementSubProcessor, ListedSubProcessor } from '../agreement/parties.js';
import type { SubProcessorListInput } from '../register/sub-processor-list.js';
import { exampleController, exampleProcessor } from './example-parties.js';

/** A chain that does not exist: a Danish host with a Swedish one behind it, and an American text message gateway. */
export function exampleSubProcessors(locale: Locale): AgreementSubProcessor[] {
  const danish = locale === 'da';
  return [
    {
      legalName: 'Nordlys Drift A/S',
      registrationNumber: '99000025',
      address: 'Serverhaven 4, 8800 Viborg',
      country: 'DK',
      description: danish ? 'Drift af servere og database' : 'Operation of servers and database',
      chain: [
        {
          legalName: 'Fjällsäker Backup AB',
          registrationNumber: '559000-0017',
          address: 'Provgatan 8, 211 20 Malmö',
          country: 'SE',
          description: danish ? 'Krypterede sikkerhedskopier' : 'Encrypted backups',
        },
      ],
    },
    {
      legalName: 'Textbridge Examples Inc.',
      registrationNumber: 'DE-0000042',
      address: '100 Sample Street, Wilmington, DE 19801',
      country: 'US',
      description: danish ? 'Udsendelse af sms-påmindelser' : 'Sending of text message reminders',
      transferMechanism: 'scc',
    },
  ];
}

/** The same companies as the customer's list shows them. */
export function exampleSubProcessorList(
  locale: Locale,
  changes: Partial<SubProcessorListInput> = {},
): SubProcessorListInput {
  const { name, registrationNumber } = exampleController(locale);
  return {
    locale,
    reference: 'SUB-2026-03-05',
    createdAt: '2026-03-05T09:30:00.000Z',
    asOf: '2026-03-05',
    processor: exampleProcessor(locale),
    customer: { name, registrationNumber },
    services: [{ id: 'booking', name: 'Flex Booking', description: '' }],
    subProcessors: exampleSubProcessors(locale).map((company) => listed(company, locale)),
    ...changes,
  };
}

function listed({ description, chain, ...company }: AgreementSubProcessor, locale: Locale): ListedSubProcessor {
  return {
    ...company,
    contact: { name: locale === 'da' ? 'Databeskyttelse' : 'Data protection', email: 'privacy@sub-processor.example' },
    purpose: description,
    dataCategories: locale === 'da' ? ['Kontaktoplysninger', 'Aftaler'] : ['Contact details', 'Appointments'],
    services: ['Flex Booking'],
    ...(chain ? { chain: chain.map((link) => listed(link, locale)) } : {}),
  };
}
