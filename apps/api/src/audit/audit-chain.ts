import { createHash } from 'node:crypto';
import { canonicalJson } from '#dpa-templates';
import { z } from 'zod';

/** An event as it stands in the database, in the form that is hashed. */
export const chainedEvent = z.object({
  tenantId: z.uuid(),
  id: z.uuid(),
  type: z.string(),
  version: z.int(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  data: z.unknown(),
  realm: z.string(),
  actorKind: z.string(),
  actorId: z.string().nullable(),
  requestId: z.string(),
  /** ISO 8601, UTC, microseconds. */
  occurredAt: z.string(),
});
export type ChainedEvent = z.infer<typeof chainedEvent>;

/** Columns of `audit_events e` in the shape of `chainedEvent`. */
export const chainedColumns = `
  e.tenant_id as "tenantId", e.id, e.type, e.version, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.data, e.realm,
  e.actor_kind as "actorKind", e.actor_id as "actorId", e.request_id as "requestId",
  to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "occurredAt"`;

/** What stands before the first link. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the previous hash and the event's canonical JSON (RFC 8785): no link can be changed without the rest. */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(event)).digest();
}
