import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { customerFacts } from './customers.schema.js';

const facts = z.strictObject(customerFacts.shape);

export const customerAdded = defineEvent('customer.added', 'customer', z.strictObject({ after: facts }));
export const customerChanged = defineEvent(
  'customer.changed',
  'customer',
  z.strictObject({ before: facts, after: facts }),
);
export const customerEnded = defineEvent('customer.ended', 'customer', z.strictObject({ reason: z.string() }));
