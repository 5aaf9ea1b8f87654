import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { customerFacts, type CustomerFacts } from './customers.schema.js';

/** Of the contacts, who are people, only how many and whether they changed: the ledger is for ever, they are not. */
export const contactsTrace = z.strictObject({ count: z.int().nonnegative(), fingerprint: z.hex().length(64) });
const { contacts: _, ...organisation } = customerFacts.shape;
const facts = z.strictObject({ ...organisation, contacts: contactsTrace });

type Traced = z.infer<typeof facts>;

/** What an event may say of a customer. @param fingerprint stands for people */
export const traceOf = ({ contacts, ...rest }: CustomerFacts, fingerprint: (data: unknown) => string): Traced => ({
  ...rest,
  contacts: traceContacts(contacts, fingerprint),
});

export const traceContacts = (
  contacts: CustomerFacts['contacts'],
  fingerprint: (data: unknown) => string,
): z.infer<typeof contactsTrace> => ({
  count: contacts.length,
  fingerprint: fingerprint(
    contacts.map(({ kind, name, title, email, phone }) => [kind, name, title, email, phone].join('\n')).sort(),
  ),
});

export const customerAdded = defineEvent('customer.added', 'customer', z.strictObject({ after: facts }), 2);
export const customerChanged = defineEvent(
  'customer.changed',
  'customer',
  z.strictObject({ before: facts, after: facts }),
  2,
);
export const customerEnded = defineEvent('customer.ended', 'customer', z.strictObject({ reason: z.string() }));
