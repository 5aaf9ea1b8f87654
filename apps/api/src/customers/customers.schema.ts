import { isCountry, isRegistrationNumber, plainRegistrationNumber } from '#countries';
import { z } from 'zod';
import { mailFault } from '../mail/mails.schema.js';
import { isPhoneNumber } from './phone-number.js';
import { emailAddress } from '../platform/email-address.js';
import { revision } from '../platform/revision.js';

const text = (max: number) => z.string().trim().min(1).max(max);
export const customerRef = z.strictObject({ id: z.uuid() });

export const contact = z.strictObject({
  kind: z.enum(['signatory', 'privacy', 'general']),
  name: text(200),
  title: z.string().trim().max(200).nullable(),
  email: emailAddress,
  phone: z.string().trim().max(40).nullable(),
});

/** As it is given; one from before numbers were looked at stays readable. */
export const givenContact = contact.refine(({ phone }) => phone === null || isPhoneNumber(phone), {
  path: ['phone'],
  message: 'is not a telephone number: at least six digits, and besides them blanks, +, ( ), and hyphens',
});

const facts = z.strictObject({
  name: text(200),
  registrationNumber: text(40),
  address: text(300),
  country: z.string().regex(/^[A-Z]{2}$/),
  locale: z.enum(['da', 'en']),
  authorisation: z.enum(['general', 'specific']),
  noticeDays: z.int().min(1).max(365),
  serviceIds: z.array(z.uuid()).max(100),
  contacts: z.array(givenContact).max(50),
});
const isRegistered = (given: z.infer<typeof facts>): boolean =>
  isRegistrationNumber(given.registrationNumber, given.country);
const notRegistered = {
  path: ['registrationNumber'],
  message: 'is not a Danish CVR number: eight digits with a check digit',
};

const isSomewhere = (given: z.infer<typeof facts>): boolean => isCountry(given.country);
const notAnywhere = { path: ['country'], message: 'is no country of ISO 3166-1' };

const withPlainNumber = <Facts extends z.infer<typeof facts>>(given: Facts): Facts => ({
  ...given,
  registrationNumber: plainRegistrationNumber(given.registrationNumber, given.country),
});

/** What staff say of a customer. Contacts and services are whole lists: what is left out is removed. */
export const customerFacts = facts
  .overwrite(withPlainNumber)
  .refine(isSomewhere, notAnywhere)
  .refine(isRegistered, notRegistered);
export type CustomerFacts = z.infer<typeof customerFacts>;

export const customerChange = facts
  .extend({ revision })
  .overwrite(withPlainNumber)
  .refine(isSomewhere, notAnywhere)
  .refine(isRegistered, notRegistered);
export type CustomerChange = z.infer<typeof customerChange>;
/** What an agreement in force decides, and the customer's record then only repeats. */
export const agreedFacts = ['authorisation', 'noticeDays'] as const satisfies readonly (keyof CustomerFacts)[];
export type AgreedFact = (typeof agreedFacts)[number];

export const customer = z.object({
  id: z.uuid(),
  ...customerFacts.shape,
  contacts: z.array(contact).max(50),
  revision,
  status: z.enum(['active', 'ended']),
  createdAt: z.iso.datetime(),
  services: z.array(z.object({ id: z.uuid(), code: z.string(), nameDa: z.string(), nameEn: z.string() })),
  /** The agreement in force, which decides authorisation and notice: `DPA-2026-0001 v2`. Null: the record decides. */
  agreement: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type Customer = z.infer<typeof customer>;

/** Of all that is known of a customer, what staff say of it. */
export const factsOf = ({
  id: _id,
  revision: _revision,
  status: _status,
  createdAt: _createdAt,
  services: _services,
  agreement: _agreement,
  ...facts
}: Customer): CustomerFacts => facts;

/** A change that leaves everything as it is, to change from. */
export const unchanged = (known: Customer): CustomerChange => ({ ...factsOf(known), revision: known.revision });

export const customerQuery = z.strictObject({
  /** Words of the name or the registration number, or parts of them. */
  search: z.string().trim().max(100).optional(),
  serviceId: z.uuid().optional(),
  status: z.enum(['active', 'ended']).optional(),
  cursor: z.string().max(500).optional(),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

export const customerRow = z.object({
  id: z.uuid(),
  name: z.string(),
  registrationNumber: z.string(),
  country: z.string(),
  locale: z.enum(['da', 'en']),
  authorisation: z.enum(['general', 'specific']),
  status: z.enum(['active', 'ended']),
  services: z.array(z.string()),
});
export const customerList = z.object({ items: z.array(customerRow), next: z.string().nullable() });
export type CustomerList = z.infer<typeof customerList>;

/** What is open with a customer. */
export const customerStanding = z.object({
  /** That wait for its signature. */
  agreements: z.number(),
  notices: z.number(),
  inquiries: z.number(),
  /** Addresses of its contacts that the last mail did not reach. */
  unreachable: z.array(mailFault),
});
export type CustomerStanding = z.infer<typeof customerStanding>;

export const endCustomer = z.strictObject({ reason: text(1000) });
