import { z } from 'zod';
import { isValidRegistrationNumber } from './registration-number.js';

const text = (max: number) => z.string().trim().min(1).max(max);
export const customerRef = z.strictObject({ id: z.uuid() });

export const contact = z.strictObject({
  kind: z.enum(['signatory', 'privacy', 'general']),
  name: text(200),
  title: z.string().trim().max(200).nullable(),
  email: z.email().max(254),
  phone: z.string().trim().max(40).nullable(),
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
  contacts: z.array(contact).max(50),
});
const isRegistered = (given: z.infer<typeof facts>): boolean =>
  isValidRegistrationNumber(given.registrationNumber, given.country);
const notRegistered = {
  path: ['registrationNumber'],
  message: 'is not a Danish CVR number: eight digits with a check digit',
};

/** What staff say of a customer. Contacts and services are whole lists: what is left out is removed. */
export const customerFacts = facts.refine(isRegistered, notRegistered);
export type CustomerFacts = z.infer<typeof customerFacts>;

/** The state that a change was made from; another change in between is not overwritten. */
export const revision = z.int().positive();
export const customerChange = facts.extend({ revision }).refine(isRegistered, notRegistered);
export type CustomerChange = z.infer<typeof customerChange>;

export const customer = z.object({
  id: z.uuid(),
  ...customerFacts.shape,
  revision,
  status: z.enum(['active', 'ended']),
  createdAt: z.iso.datetime(),
  services: z.array(z.object({ id: z.uuid(), code: z.string(), nameDa: z.string(), nameEn: z.string() })),
});
export type Customer = z.infer<typeof customer>;

/** The part of a customer that staff say. */
export const factsOf = ({
  id: _id,
  revision: _revision,
  status: _status,
  createdAt: _createdAt,
  services: _services,
  ...said
}: Customer): CustomerFacts => said;

export const customerQuery = z.strictObject({
  /** Beginning of the name or the registration number. */
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

export const endCustomer = z.strictObject({ reason: text(1000) });
