import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { inquiryStatuses, inquirySubjects, inquiryTypes } from './inquiry.js';

export const inquiryType = z.enum(inquiryTypes);
export const inquirySubject = z.enum(inquirySubjects);
export const vendorRole = z.enum(['processor', 'controller']);
const status = z.enum(inquiryStatuses);

/** None of these holds a word of what was written. */
export const inquiryRouted = defineEvent(
  'inquiry.routed',
  'inquiry',
  z.strictObject({ reference: z.string(), type: inquiryType, vendorRole, dueOn: z.iso.date() }),
);
export const inquiryMoved = defineEvent('inquiry.moved', 'inquiry', z.strictObject({ before: status, after: status }));
export const inquiryExtended = defineEvent(
  'inquiry.extended',
  'inquiry',
  z.strictObject({ before: z.iso.date(), after: z.iso.date() }),
);
export const identificationAsked = defineEvent('inquiry.identification-asked', 'inquiry', z.strictObject({}));
export const identificationReceived = defineEvent(
  'inquiry.identification-received',
  'inquiry',
  z.strictObject({ pausedDays: z.int(), dueOn: z.iso.date() }),
);
export const inquiryReturned = defineEvent(
  'inquiry.returned',
  'inquiry',
  z.strictObject({ reference: z.string(), before: status }),
);
export const inquiryFormShared = defineEvent('inquiry-form.shared', 'customer', z.strictObject({}));
