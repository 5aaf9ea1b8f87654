import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../document/document.js';

const text = z.string().min(1);

/** The fixed texts around the wording. Both languages must hold the same keys: checked when the module is loaded. */
const catalogue = z.strictObject({
  language: z.enum(['da', 'en']),
  agreement: z.strictObject({
    subtitle: text,
    controller: text,
    processor: text,
    reference: text,
    version: text,
    date: text,
    attachment: text,
    signatures: text,
    signaturesLead: text,
    signatory: text,
    signatureName: text,
    signatureTitle: text,
    signatureDate: text,
    annex: text,
    standard: text,
    standardLead: text,
    standardTitle: text,
    standardPublisher: text,
    standardChecksum: text,
  }),
  dataCategory: z.strictObject({ ordinary: text, special: text, criminal: text, cpr: text }),
  transferMechanism: z.strictObject({ none: text, adequacy: text, dpf: text, scc: text, bcr: text }),
  months: z.array(text).length(12),
  date: text,
  missing: text,
  fields: z.strictObject({
    reference: text,
    'party.name': text,
    'party.registrationNumber': text,
    'party.address': text,
    'party.country': text,
    'party.email': text,
    'party.contact.name': text,
    'party.contact.email': text,
    'party.dpo.name': text,
    'party.dpo.email': text,
    services: text,
    'service.name': text,
    'a.purpose': text,
    'a.nature': text,
    'a.dataTypes': text,
    'a.dataType.name': text,
    'a.dataSubjects': text,
    'a.duration': text,
    'b.legalName': text,
    'b.registrationNumber': text,
    'b.address': text,
    'b.country': text,
    'b.description': text,
    'b.transferMechanism': text,
    'c.subject': text,
    'c.measures': text,
    'c.measures.version': text,
    'c.assistance': text,
    'c.retention': text,
    'c.places': text,
    'c.audit': text,
  }),
  /** Where the annexes must agree with each other, and what is written there to begin with. */
  consistency: z.strictObject({
    instructionLead: text,
    instruction: text,
    place: text,
    noTransfer: text,
    otherTransfer: text,
    unknownLonger: text,
    shortLonger: text,
  }),
  announced: z.strictObject({
    caption: text,
    columnChange: text,
    columnFrom: text,
    columnAnswer: text,
    earliest: text,
    add: text,
    replace: text,
    change: text,
    end: text,
    untold: text,
    object: text,
    objectBy: text,
    approve: text,
    approveBy: text,
    approved: text,
    silent: text,
    objected: text,
    withdrawn: text,
    none: text,
  }),
  list: z.strictObject({
    title: text,
    subtitle: text,
    customer: text,
    processor: text,
    asOf: text,
    services: text,
    registrationNumber: text,
    lead: text,
    none: text,
    caption: text,
    columnCompany: text,
    columnContact: text,
    columnPurpose: text,
    columnServices: text,
    columnTransfer: text,
    questions: text,
    missingTransfer: text,
  }),
  html: z.strictObject({ contents: text }),
});
export type Catalogue = z.infer<typeof catalogue>;
export type FieldLabel = keyof Catalogue['fields'];

function read(locale: Locale): Catalogue {
  const file = join(import.meta.dirname, `${locale}.json`);
  return catalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const catalogues = { da: read('da'), en: read('en') } as const;

export function catalogueOf(locale: Locale): Catalogue {
  return catalogues[locale];
}

/** Puts values into `{name}` places. A value is text only: its own braces are not read again. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
