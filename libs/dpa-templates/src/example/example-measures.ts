import type { AgreementDataInput } from '../agreement/agreement-data.js';
import type { Locale } from '../document/document.js';

/** Area, measure: in Danish and in English. */
const measures = [
  [
    'Adgang',
    'Personlige konti, to-faktor-login for alle medarbejdere, adgang efter arbejdsbehov, gennemgang hvert kvartal.',
    'Access',
    'Personal accounts, two-factor sign-in for all staff, access by need, reviewed every quarter.',
  ],
  [
    'Kryptering',
    'TLS 1.2 eller nyere under transport; AES-256 på diske og sikkerhedskopier; adgangskoder gemmes kun som Argon2id.',
    'Encryption',
    'TLS 1.2 or later in transit; AES-256 on disks and backups; passwords stored only as Argon2id.',
  ],
  [
    'Adskillelse',
    'Hver kundes oplysninger er adskilt i databasen og kan ikke læses på tværs.',
    'Separation',
    "Each customer's data are kept apart in the database and cannot be read across.",
  ],
  [
    'Logning',
    'Adgang til og ændring af personoplysninger logges; loggen kan ikke ændres og gemmes i 12 måneder.',
    'Logging',
    'Access to and changes of personal data are logged; the log cannot be altered and is kept for 12 months.',
  ],
  [
    'Sikkerhedskopi',
    'Daglig kopi til et andet datacenter; genopretning afprøves to gange om året.',
    'Backup',
    'Daily copy to another data centre; restoration is tested twice a year.',
  ],
  [
    'Sårbarheder',
    'Sikkerhedsopdateringer inden for 14 dage, kritiske inden for 48 timer; årlig ekstern test.',
    'Vulnerabilities',
    'Security updates within 14 days, critical ones within 48 hours; external test every year.',
  ],
  [
    'Medarbejdere',
    'Fortrolighedserklæring ved ansættelsen og undervisning i databeskyttelse hvert år.',
    'Staff',
    'Declaration of confidentiality on employment and training in data protection every year.',
  ],
] as const;

/** Annex C.2: a versioned list of measures. */
export function exampleMeasures(locale: Locale): AgreementDataInput['annexes']['c']['measures'] {
  return {
    version: '2026-1',
    items: measures.map(([omraade, foranstaltning, area, measure]) =>
      locale === 'da' ? { area: omraade, measure: foranstaltning } : { area, measure },
    ),
  };
}
