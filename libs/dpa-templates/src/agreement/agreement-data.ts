import { z } from 'zod';
import { documentLine as line, documentText as text, MOST_ENTRIES } from '../document/document-text.js';
import { agreementSubProcessor, party, processorParty, service } from './parties.js';

const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(MOST_ENTRIES);
const days = z.int().min(0).max(730);

export const locale = z.enum(['da', 'en']);

/** `special`: art. 9. `criminal`: art. 10. `cpr`: the Danish civil registration number (Databeskyttelsesloven § 11). */
export const dataCategory = z.enum(['ordinary', 'special', 'criminal', 'cpr']);

const choices = z.strictObject({
  /**
   * Clause 7 (art. 28(2)): `general`, the controller may object within `noticeDays`; `specific`, nothing starts without
   * its approval and `noticeDays` is how long before the start it is asked. Also annex B.2.
   */
  authorisation: z.strictObject({ mode: z.enum(['general', 'specific']), noticeDays: z.int().min(1).max(365) }),
  /** Clause 10 (art. 33(2)): hours from awareness to notice; the controller's own limit is 72. */
  breachNotificationHours: z.int().min(1).max(72),
  /** Clause 11 (art. 28(3)(g)). */
  atEnd: z.enum(['delete', 'return']),
  /** Clause 13: whose law governs the agreement, a Member State (art. 28(3)). */
  governingCountry: z.string().default('DK'),
});

/** The processing. */
const annexA = z.strictObject({
  purpose: text,
  nature: text,
  dataTypes: list(z.strictObject({ name: line, category: dataCategory })),
  dataSubjects: list(line),
  duration: text,
});

/** Sub-processors at the time of sending. The ordinary period of notice is `choices.authorisation.noticeDays`. */
const annexB = z.strictObject({
  subProcessors: z.array(agreementSubProcessor),
  /** Named sub-processors whose change or replacement is told longer ahead. */
  longerNotice: list(z.strictObject({ name: line, days })).default([]),
});

/** Instruction and security. */
const annexC = z.strictObject({
  subject: text,
  measures: z.strictObject({
    version: text,
    items: list(z.strictObject({ area: line, measure: line })),
  }),
  assistance: text,
  retention: list(z.strictObject({ dataType: line, period: line })),
  places: list(line),
  /** Empty: no instruction is given, so nothing is transferred to a third country. */
  transfers: text.default(''),
  audit: text,
  subProcessorAudit: text.default(''),
});

const signatureLines = z.strictObject({ name: text.default(''), title: text.default(''), date: text.default('') });

/**
 * Everything an agreement needs. Texts may be empty, for a draft is shown too: `missingFields` says what is lacking.
 * Free text is in the agreement's language; codes (country, transfer mechanism, category) are written out by the library.
 */
export const agreementData = z.strictObject({
  locale,
  /** Unique, e.g. `DPA-2026-0042`. */
  reference: text,
  /** Of this agreement's content, counted from 1. */
  version: z.int().min(1),
  /** ISO 8601 instant at which the content was made; printed as a date in Europe/Copenhagen. */
  createdAt: z.iso.datetime({ offset: true }),
  processor: processorParty,
  controller: party,
  /** The agreement on the services themselves, as the parties call it; empty: it is only spoken of. */
  mainAgreement: text.default(''),
  supervisoryAuthority: text.default('Datatilsynet'),
  services: z.array(service),
  choices,
  annexes: z.strictObject({ a: annexA, b: annexB, c: annexC, d: text.default('') }),
  /** What is printed above the signature lines, when it is known before signing. */
  controllerSignature: signatureLines.optional(),
  processorSignature: signatureLines.optional(),
});
export type AgreementData = z.infer<typeof agreementData>;
/** The same before defaults are filled in. */
export type AgreementDataInput = z.input<typeof agreementData>;
