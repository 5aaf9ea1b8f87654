import { z } from 'zod';
import { day } from '../platform/routes/day.js';

export const auditQuery = z.strictObject({
  tenantId: z.uuid().optional(),
  /** Beginning of the kind: `agreement.` or `agreement.signed`. */
  kind: z
    .string()
    .regex(/^[a-z.-]{1,60}$/)
    .optional(),
  subjectId: z.uuid().optional(),
  actorId: z.string().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  cursor: z.string().max(300).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** A customer asks about itself only. */
export const ownAuditQuery = auditQuery.omit({ tenantId: true });

/** The filter of the list, and the form: for people, or for whoever checks the chain. */
export const exportQuery = auditQuery
  .omit({ cursor: true })
  .extend({ format: z.enum(['csv', 'jsonl']).default('csv') });
export const ownExportQuery = exportQuery.omit({ tenantId: true });

export const auditEntry = z.object({
  id: z.uuid(),
  tenantId: z.uuid(),
  /** Null for what a person does with the own account: that concerns no customer. */
  tenantName: z.string().nullable(),
  type: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  data: z.record(z.string(), z.unknown()),
  realm: z.string(),
  actorKind: z.string(),
  /** Null for jobs, people without an account, and the vendor's people when a customer looks. */
  actorName: z.string().nullable(),
  occurredAt: z.iso.datetime(),
  sealed: z.boolean(),
});
export const auditList = z.object({ items: z.array(auditEntry), next: z.string().nullable() });
export type AuditList = z.infer<typeof auditList>;
