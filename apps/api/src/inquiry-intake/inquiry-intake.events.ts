import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { inquiryType, vendorRole } from '../inquiries/inquiries.events.js';

export const dismissalReason = z.enum(['spam', 'nobody-concerned', 'withdrawn']);

/** None of these holds a word of what was written, or who wrote it. */
export const inquirySubmitted = defineEvent(
  'inquiry.submitted',
  'inquiry-intake',
  z.strictObject({ reference: z.string(), type: inquiryType, maskedCpr: z.int() }),
);
export const inquiryConfirmed = defineEvent(
  'inquiry.confirmed',
  'inquiry-intake',
  z.strictObject({ reference: z.string() }),
);
export const inquiryExpired = defineEvent('inquiry.expired', 'inquiry-intake', z.strictObject({}));
export const inquiryOpenedByStaff = defineEvent('inquiry.opened-by-staff', 'inquiry-intake', z.strictObject({}));
export const vendorRoleDecided = defineEvent(
  'inquiry.vendor-role-decided',
  'inquiry-intake',
  z.strictObject({ before: vendorRole.nullable(), after: vendorRole, reason: z.string().nullable() }),
);
export const inquiryHandedOver = defineEvent(
  'inquiry.handed-over',
  'inquiry-intake',
  z.strictObject({ reference: z.string(), tenantIds: z.array(z.uuid()) }),
);
export const inquiryDismissed = defineEvent(
  'inquiry.dismissed',
  'inquiry-intake',
  z.strictObject({ reference: z.string(), reason: dismissalReason }),
);
