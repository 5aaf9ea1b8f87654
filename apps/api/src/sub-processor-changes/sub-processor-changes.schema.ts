import { z } from 'zod';
import { instant } from '../platform/instant.js';
import { changeKind, subProcessorFacts, transfer } from '../sub-processors/sub-processor.js';
import { agreementStanding, needsApproval } from '../notice-record/notice.js';
import { changeDraft, changeState } from './change.js';

export const idParam = z.strictObject({ id: z.uuid() });

const next = z.uuid().optional();
export const changesQuery = z.strictObject({
  state: changeState.optional(),
  subProcessorId: z.uuid().optional(),
  next,
});
export type ChangesQuery = z.infer<typeof changesQuery>;
export const previewQuery = z.strictObject({ from: z.coerce.number().int().min(0).max(1_000_000).default(0) });

const progress = z.object({
  pending: z.number(),
  undelivered: z.number(),
  /** Told, and still to decide. */
  delivered: z.number(),
  approved: z.number(),
  objected: z.number(),
  expired: z.number(),
  resolved: z.number(),
  lapsed: z.number(),
  /** Of those that wait for an answer, where nobody can give one in the portal. */
  withoutDecider: z.number(),
  total: z.number(),
});

export const staffChange = z.object({
  id: z.string(),
  kind: changeKind,
  state: changeState,
  subProcessorId: z.string(),
  legalName: z.string(),
  /** As they are, and where the change is of the facts, as they will be. */
  country: z.string(),
  transferMechanism: subProcessorFacts.shape.transferMechanism,
  /** Null: no contract passes our duties on yet, so it can't become active. */
  flowDownOn: z.string().nullable(),
  replacedId: z.string().nullable(),
  replacedName: z.string().nullable(),
  effectiveOn: z.string(),
  explanation: changeDraft.shape.explanation,
  facts: subProcessorFacts.nullable(),
  /** The services that it touches, written down when it is announced: who comes to one of them is told, too. */
  touches: z.array(z.string()),
  announcedAt: instant.nullable(),
  progress,
});
export type StaffChange = z.infer<typeof staffChange>;
export const changesPage = z.object({ items: z.array(staffChange), next: z.string().nullable() });

export const changePreview = z.object({
  customers: z.number(),
  /** Of these, those that somebody can be written to at. */
  mailed: z.number(),
  /** ISO date: the last day of the shortest period, were everybody told today. */
  firstDay: z.string().nullable(),
  /** ISO date: the last day of the longest period, were everybody told today. */
  lastDay: z.string().nullable(),
  warnings: z.array(
    z.object({
      code: z.enum([
        'nobody-affected',
        'starts-before-periods-end',
        'starts-before-first-period-ends',
        'brings-transfer',
        'needs-approval',
        'no-contact',
        'unreached',
        'nobody-decides',
        'no-agreement',
        'no-flow-down',
      ]),
      count: z.number(),
    }),
  ),
  /** Out of the EU and the EEA, that it brings. */
  transfers: z.array(transfer),
  /** The first customers whose notice would go to an address that is known to bounce. */
  unreached: z.array(z.object({ tenantId: z.string(), name: z.string(), emails: z.array(z.string()) })),
  /** As the last of the customers would get it; none when nobody is affected. */
  mails: z.array(z.object({ locale: z.enum(['da', 'en']), subject: z.string(), text: z.string() })),
  items: z.array(
    z.object({
      tenantId: z.string(),
      name: z.string(),
      needsApproval: needsApproval.nullable(),
      noticeDays: z.number(),
      lastDay: z.string(),
      /** The change starts before this customer's period has ended. */
      late: z.boolean(),
      hasContact: z.boolean(),
      /** Addresses that it would go to and that are known to bounce. */
      unreached: z.array(z.string()),
      /** Somebody who may answer in the portal. */
      hasDecider: z.boolean(),
      agreement: agreementStanding,
    }),
  ),
  /** How many to leave out to get the next ones; null at the end. */
  next: z.number().nullable(),
});
export type ChangePreview = z.infer<typeof changePreview>;

export const announced = z.object({ customers: z.number() });
