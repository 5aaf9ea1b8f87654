import { z } from 'zod';
import { inquirySubject, inquiryType, vendorRole } from '../inquiries/inquiries.events.js';
import { dismissalReason } from './inquiry-intake.events.js';

export const idParam = z.strictObject({ id: z.uuid() });
export const listQuery = z.strictObject({ after: z.uuid().optional() });
export const routedQuery = listQuery.extend({
  tenantId: z.uuid().optional(),
  /** `true`: every one that is not settled. */
  open: z.stringbool().optional(),
  /** `true`: those whose customer no mail has reached, and that it has not seen. */
  untold: z.stringbool().optional(),
});
export const customerQuery = z.strictObject({ q: z.string().max(100).default('') });

export const inboxItem = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  organisation: z.string(),
  receivedAt: z.iso.datetime(),
  vendorRole: vendorRole.nullable(),
  returned: z.boolean(),
  dueOn: z.iso.date(),
});
export const inboxList = z.strictObject({ items: z.array(inboxItem), next: z.string().nullable() });

export const customerChoice = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['house', 'customer']),
  name: z.string(),
  registrationNumber: z.string(),
});
export const customerChoices = z.strictObject({ items: z.array(customerChoice) });
const reason = z.enum(['form', 'registration-number', 'name', 'part-of-name', 'mail-domain', 'service']);

export const intakeDetail = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  concerns: inquirySubject,
  locale: z.enum(['da', 'en']),
  receivedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  vendorRole: vendorRole.nullable(),
  maskedCpr: z.int(),
  organisation: z.string(),
  message: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  /** Who gave it back, and why. */
  returned: z.strictObject({ by: z.string(), note: z.string() }).nullable(),
  /** The last mail to the data subject did not arrive. */
  unreached: z.boolean(),
  suggestions: z.array(z.strictObject({ customer: customerChoice, reasons: z.array(reason) })),
});
export type IntakeDetail = z.infer<typeof intakeDetail>;

export const roleDecision = z.strictObject({
  role: vendorRole,
  /** Needed when the role was decided before. */
  reason: z.string().trim().min(5).max(500).nullable().default(null),
});
export const routing = z.strictObject({
  /** The controllers concerned; each gets an inquiry of its own. Left empty when the vendor is the controller. */
  tenantIds: z.array(z.uuid()).max(5),
});
export const dismissal = z.strictObject({ reason: dismissalReason });

export const routedItem = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  vendorRole,
  customer: z.string(),
  status: z.string(),
  receivedAt: z.iso.datetime(),
  deliveredAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  /** No mail has told the customer, and it has not seen it. */
  untold: z.boolean(),
});
export const routedList = z.strictObject({ items: z.array(routedItem), next: z.string().nullable() });
