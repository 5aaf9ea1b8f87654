import { z } from 'zod';
import { changeKind, subProcessorFacts, transfer } from '../sub-processors/sub-processor.js';
import { gateReasons } from './gate.js';
import { instant } from '../platform/instant.js';
import { noticeStatus } from '../sub-processors/notice-status.js';
import { deliveryFault, needsApproval, resolution, settler } from './notice.js';

export const idParam = z.strictObject({ id: z.uuid() });
export const customerParam = z.strictObject({ tenantId: z.uuid() });
export const noticeParam = z.strictObject({ tenantId: z.uuid(), id: z.uuid() });

const next = z.uuid().optional();
export const noticesQuery = z.strictObject({
  status: noticeStatus.optional(),
  /** `true`: every one that still waits for somebody. */
  open: z.stringbool().optional(),
  /** `true`: those that wait where nobody can answer in the portal. */
  withoutDecider: z.stringbool().optional(),
  changeId: z.uuid().optional(),
  tenantId: z.uuid().optional(),
  next,
});
export type NoticesQuery = z.infer<typeof noticesQuery>;
export const gate = z.object({ open: z.boolean(), reason: z.enum(gateReasons), passed: z.boolean() });

const notice = z.object({
  id: z.string(),
  changeId: z.string(),
  kind: changeKind,
  legalName: z.string(),
  replacedName: z.string().nullable(),
  effectiveOn: z.string(),
  /** ISO date: from when it holds for this customer, or could at the earliest. */
  ownDay: z.string(),
  /** ISO date: since its gate let the change in; null while it has not. */
  engagedFrom: z.string().nullable(),
  needsApproval: needsApproval.nullable(),
  /** Out of the EU and the EEA, that it brings to this customer. */
  transfers: z.array(transfer),
  noticeDays: z.number(),
  status: noticeStatus,
  deliveredAt: instant.nullable(),
  closesAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  resolution: resolution.nullable(),
  resolutionNote: z.string().nullable(),
  resolvedAt: instant.nullable(),
  resolvedBy: settler.nullable(),
  lapsedAt: instant.nullable(),
  /** The customer came to the service when the change had been announced. */
  late: z.boolean(),
  gate,
  /** ISO date: from when it holds if the customer stays silent, while its period runs. */
  earliest: z.string().nullable(),
});

export const staffNotice = notice.extend({
  tenantId: z.string(),
  customer: z.string(),
  /** It waits for an answer, and nobody there can give one in the portal. */
  withoutDecider: z.boolean(),
  fault: deliveryFault.nullable(),
  /** Addresses that its mail did not reach. */
  failedTo: z.array(z.string()),
  /** Addresses that notices to this customer go to and that are known to bounce; of one that waits. */
  deadMailboxes: z.array(z.string()),
  deliveredBy: z.enum(['mail', 'portal']).nullable(),
  mailedAt: instant.nullable(),
});
export type StaffNotice = z.infer<typeof staffNotice>;
export const noticesPage = z.object({ items: z.array(staffNotice), next: z.string().nullable() });
export const noticesSummary = z.object({
  undelivered: z.number(),
  objected: z.number(),
  running: z.number(),
  unapproved: z.number(),
  withoutDecider: z.number(),
  drafts: z.number(),
});
export const resolutionRequest = z.strictObject({ resolution, note: z.string().trim().min(1).max(2000) });

export const customerNotice = notice.extend({ country: z.string(), receivedAt: instant.nullable() });
export const customerNotices = z.object({ items: z.array(customerNotice), next: z.string().nullable() });
export const customerNoticesQuery = z.strictObject({ next });

const told = z.object({
  legalName: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  country: z.string(),
  contact: z.object({ name: z.string(), email: z.string() }),
  purpose: z.string(),
  dataCategories: z.array(z.string()),
  transferMechanism: subProcessorFacts.shape.transferMechanism,
});
export const noticeStep = z.object({
  at: instant,
  /** What the log calls it: `notice.objected`. */
  type: z.string(),
  by: settler.nullable(),
  /** Whose name the customer may read: its own people's. */
  name: z.string().nullable(),
  /** The reason or note that was given. */
  words: z.string().nullable(),
});
export const customerNoticeDetail = customerNotice.extend({
  /** What happened to it, the oldest first. */
  course: z.array(noticeStep),
  explanation: z.string(),
  /** The customer's own services that are touched. */
  services: z.array(z.string()),
  facts: told,
  /** For a change: the facts as they were. */
  before: told.nullable(),
});
export type CustomerNoticeDetail = z.infer<typeof customerNoticeDetail>;
export const customerSummary = z.object({ waiting: z.number(), nextClosesAt: instant.nullable() });

const reason = z.string().trim().min(1).max(4000);
export const withdrawal = z.strictObject({ reason });
export const decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approved') }),
  z.strictObject({ decision: z.literal('objected'), reason }),
]);
export type Decision = z.infer<typeof decision>;
