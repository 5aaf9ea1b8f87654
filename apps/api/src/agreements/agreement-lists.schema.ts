import { z } from 'zod';
import { agreementStates } from '../agreement-record/agreement.js';
import { changedClause } from '../agreement-record/agreements.schema.js';

const instant = z.iso.datetime();

export const listQuery = z.strictObject({
  state: z.enum(agreementStates).optional(),
  tenantId: z.uuid().optional(),
  /** Words of the customer's name or the reference, or parts of them. */
  search: z.string().trim().max(100).optional(),
  /** `true`: waiting for a signature and expiring within 14 days. */
  expiring: z.stringbool().optional(),
  /** `true`: every one that waits for the customer's signature. */
  waiting: z.stringbool().optional(),
  /** `true`: open, with points of the customer's that nobody has answered. */
  proposals: z.stringbool().optional(),
  next: z.uuid().optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const staffListItem = z.object({
  id: z.uuid(),
  tenantId: z.uuid(),
  customer: z.string(),
  reference: z.string(),
  version: z.number(),
  state: z.enum(agreementStates),
  createdAt: instant,
  sentAt: instant.nullable(),
  expiresAt: instant.nullable(),
  signedAt: instant.nullable(),
  inForceAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Points of the customer's that wait for an answer. */
  openProposals: z.number(),
});
export const staffList = z.object({ items: z.array(staffListItem), next: z.uuid().nullable() });
export type StaffList = z.infer<typeof staffList>;

export const agreementSummary = z.object({
  states: z.record(z.enum(agreementStates), z.number()),
  customers: z.number(),
  customersInForce: z.number(),
  expiringSoon: z.number(),
  /** Agreements with points of the customer's that wait for an answer. */
  withOpenProposals: z.number(),
});
export type AgreementSummary = z.infer<typeof agreementSummary>;

export const customerListItem = z.object({
  id: z.uuid(),
  reference: z.string(),
  version: z.number(),
  state: z.enum(agreementStates),
  sentAt: instant.nullable(),
  expiresAt: instant.nullable(),
  inForceAt: instant.nullable(),
});
export const customerList = z.object({ items: z.array(customerListItem) });
export type CustomerList = z.infer<typeof customerList>;

/** What a version changes of the one that was signed before it; `since` null where none was. */
export const changesAnswer = z.object({
  since: z.number().nullable(),
  clauses: z.array(changedClause),
});
export type ChangesAnswer = z.infer<typeof changesAnswer>;
