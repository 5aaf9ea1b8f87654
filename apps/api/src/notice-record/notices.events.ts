import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { transfer } from '../sub-processors/sub-processor.js';
import { deliveryFault, needsApproval, resolution } from './notice.js';

const about = { changeId: z.uuid() };
/** The customer came to a service that an announced change touches, and is told on its own. */
export const noticeRaised = defineEvent('notice.raised', 'notice', z.strictObject(about));
/** The customer left the services that the change touches. */
export const noticeLapsed = defineEvent('notice.lapsed', 'notice', z.strictObject(about));
export const noticeSent = defineEvent('notice.sent', 'notice', z.strictObject({ ...about, mails: z.number() }));
export const noticeDelivered = defineEvent(
  'notice.delivered',
  'notice',
  z.strictObject({ ...about, by: z.enum(['mail', 'portal']), at: z.iso.datetime(), closesAt: z.iso.datetime() }),
);
export const noticeNotDelivered = defineEvent(
  'notice.not-delivered',
  'notice',
  z.strictObject({ ...about, fault: deliveryFault }),
);
export const noticeAcknowledged = defineEvent('notice.acknowledged', 'notice', z.strictObject(about));
export const noticeApproved = defineEvent('notice.approved', 'notice', z.strictObject(about));
export const noticeObjected = defineEvent(
  'notice.objected',
  'notice',
  z.strictObject({ ...about, reason: z.string() }),
);
/** By approving, the customer has instructed these transfers (art. 28(3)(a)). */
export const transferInstructed = defineEvent(
  'notice.transfer-instructed',
  'notice',
  z.strictObject({ ...about, transfers: z.array(transfer) }),
);
/** The period went by in silence, which lets the change hold where no approval is needed. */
export const noticeExpired = defineEvent(
  'notice.expired',
  'notice',
  z.strictObject({ ...about, needsApproval: needsApproval.nullable() }),
  2,
);
/** Taken back within the period: the notice waits for an answer again. */
export const objectionWithdrawn = defineEvent(
  'notice.objection-withdrawn',
  'notice',
  z.strictObject({ ...about, note: z.string() }),
);
export const noticeResolved = defineEvent(
  'notice.resolved',
  'notice',
  z.strictObject({ ...about, resolution, note: z.string() }),
);
