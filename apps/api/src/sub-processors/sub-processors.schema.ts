import { z } from 'zod';
import { day } from '../platform/routes/day.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { subProcessorFacts, subProcessorStatus } from './sub-processor.js';

export const idParam = z.strictObject({ id: z.uuid() });

/** As staff write them. Of all the facts only what a company is for may take several lines. */
export const writtenFacts = printable(oneLine(subProcessorFacts, ['purpose']));

export const newSubProcessor = z.strictObject({
  facts: writtenFacts,
  /** The company above it in the chain; null for one that works for the vendor itself. */
  parentId: z.uuid().nullable(),
  /** The day of the contract that passes our duties on (art. 28(4)); null until there is one. */
  flowDownOn: day.nullable(),
  /** For one that customers' agreements name already: active since that day, without notices. */
  engagedSince: day.nullable(),
});
export type NewSubProcessor = z.infer<typeof newSubProcessor>;

export const factsRequest = z.strictObject({ facts: writtenFacts });
export const flowDownRequest = z.strictObject({ signedOn: day });

export const registerQuery = z.strictObject({
  search: z.string().trim().max(100).optional(),
  status: subProcessorStatus.optional(),
  next: z.string().max(400).optional(),
});
export type RegisterQuery = z.infer<typeof registerQuery>;

export const staffSubProcessor = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  status: subProcessorStatus,
  flowDownOn: z.string().nullable(),
  activatedOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Today's; of one that has yet to begin, those it begins with, on the day `factsFrom`. */
  facts: subProcessorFacts,
  factsFrom: z.string(),
  /** Announced, and not yet in effect; the soonest first. */
  upcoming: z.array(z.object({ validFrom: z.string(), facts: subProcessorFacts })),
  /** Of the company at the top of its chain. */
  services: z.array(z.object({ id: z.string(), code: z.string(), name: z.object({ da: z.string(), en: z.string() }) })),
});
export type StaffSubProcessor = z.infer<typeof staffSubProcessor>;

const withChain = staffSubProcessor.extend({ chain: z.array(staffSubProcessor) });
export const registerPage = z.object({ items: z.array(withChain), next: z.string().nullable() });
export type RegisterPage = z.infer<typeof registerPage>;

export const staffSubProcessorDetail = withChain.extend({
  versions: z.array(
    z.object({
      version: z.number(),
      validFrom: z.string(),
      changeId: z.string().nullable(),
      facts: subProcessorFacts,
    }),
  ),
});
export type StaffSubProcessorDetail = z.infer<typeof staffSubProcessorDetail>;

export const customerListQuery = z.strictObject({
  /** ISO date; today when left out. */
  asOf: day.optional(),
});
export type CustomerListQuery = z.infer<typeof customerListQuery>;

export const customerSubProcessor = z.object({
  id: z.string(),
  /** 0 for one that works for the vendor, 1 for one that works for the one above it in the list. */
  level: z.number(),
  legalName: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  country: z.string(),
  contact: z.object({ name: z.string(), email: z.string() }),
  purpose: z.string(),
  dataCategories: z.array(z.string()),
  services: z.array(z.string()),
  transferMechanism: subProcessorFacts.shape.transferMechanism,
  engagedSince: z.string(),
  /** Its own day. */
  endsOn: z.string().nullable(),
  /** It may be later, or never: the customer can still object, or has to approve. */
  endsEarliest: z.boolean(),
  /** What the customer has been told that it will be called, and from which day; null when nothing changes. */
  upcoming: z.object({ from: z.string(), legalName: z.string() }).nullable(),
});
export const customerList = z.object({
  asOf: z.string(),
  items: z.array(customerSubProcessor),
});
export type CustomerList = z.infer<typeof customerList>;

export const announcedEnd = z.object({
  legalName: z.string(),
  /** Who comes in its place; null where it only ends. */
  replacedBy: z.string().nullable(),
  /** ISO date: the customer's own first day without it. */
  effectiveOn: z.iso.date(),
  /** It may be later, or never: the customer can still object, or has to approve. */
  isEarliest: z.boolean(),
});
export type AnnouncedEnd = z.infer<typeof announcedEnd>;
