import type { AgreementDataInput } from '../agreement/agreement-data.js';
import type { Locale } from '../document/document.js';
import { exampleAnnexes } from './example-annexes.js';
import { exampleController, exampleProcessor } from './example-parties.js';

/**
 * A complete agreement between the first vendor and a fictional customer, in either language.
 * @param changes what is different in this test, at the top level of the data
 */
export function exampleAgreement(locale: Locale, changes: Partial<AgreementDataInput> = {}): AgreementDataInput {
  const danish = locale === 'da';
  return {
    locale,
    reference: 'DPA-2026-0042',
    version: 1,
    createdAt: '2026-03-05T09:30:00.000Z',
    processor: exampleProcessor(locale),
    controller: exampleController(locale),
    mainAgreement: danish ? 'abonnementsaftale af 2. februar 2026' : 'subscription agreement of 2 February 2026',
    services: [
      {
        id: 'booking',
        name: 'Flex Booking',
        description: danish
          ? 'onlinebooking med påmindelser til klinikkens patienter'
          : "online booking with reminders to the clinic's patients",
      },
      {
        id: 'forms',
        name: 'Flex Forms',
        description: danish ? 'formularer og samtykker før et besøg' : 'forms and consents before a visit',
      },
    ],
    choices: {
      authorisation: { mode: 'general', noticeDays: 30 },
      breachNotificationHours: 24,
      atEnd: 'delete',
    },
    annexes: exampleAnnexes(locale),
    ...changes,
  };
}
