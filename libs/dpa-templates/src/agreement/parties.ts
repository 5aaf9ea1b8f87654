import { z } from 'zod';
import { documentText as text } from '../document/document-text.js';

/** ISO 3166-1 alpha-2 (`DK`, shown in the document's language), or a name that is shown as it is. */
const country = z.string().max(100);

export const contactPerson = z.strictObject({
  name: text,
  title: text.optional(),
  email: text,
  phone: text.optional(),
});

/** Who processes or decides: names and contacts as art. 30(1)(a) and 30(2)(a) ask for. */
export const party = z.strictObject({
  name: text,
  registrationNumber: text,
  address: text,
  country,
  email: text,
  phone: text.optional(),
  contact: contactPerson,
  /** Data protection officer (art. 37), where there is one. */
  dpo: contactPerson.optional(),
});
export type Party = z.infer<typeof party>;

/** The vendor: a party with the colour of its documents. */
export const processorParty = party.extend({
  /** `#rrggbb`, at least 4.5:1 on white. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#0F5C6E'),
});

export const service = z.strictObject({ id: z.string(), name: text, description: text });

/** Known keys are written out in the document's language; any other text is shown as it is. */
export const transferMechanisms = ['adequacy', 'dpf', 'scc', 'bcr'] as const;

/** A sub-processor as annex B shows it; `chain` holds its own sub-processors (EDPB Opinion 22/2024). */
export const agreementSubProcessor = z.strictObject({
  legalName: text,
  registrationNumber: text,
  address: text,
  country,
  /** What it does with the data, for the controller. */
  description: text,
  /** Basis of the transfer (art. 44–46): one of `transferMechanisms` or a text; required outside the EEA. */
  transferMechanism: text.optional(),
  get chain() {
    return z.optional(z.array(agreementSubProcessor));
  },
});
export type AgreementSubProcessor = z.infer<typeof agreementSubProcessor>;

/** A sub-processor as the list for one customer shows it. */
export const listedSubProcessor = z.strictObject({
  legalName: text,
  registrationNumber: text,
  address: text,
  country,
  contact: z.strictObject({ name: text.optional(), email: text, phone: text.optional() }),
  purpose: text,
  dataCategories: z.array(text),
  /** Names of the customer's services that it serves. */
  services: z.array(text),
  transferMechanism: text.optional(),
  get chain() {
    return z.optional(z.array(listedSubProcessor));
  },
});
export type ListedSubProcessor = z.infer<typeof listedSubProcessor>;
