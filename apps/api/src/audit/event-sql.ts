import { accountEvents } from '../identity/identity.events.js';
import { utc } from '../platform/utc.js';
import type { ExportFilter } from './exported-events.js';

/**
 * What people do with their own accounts. It stands in the house's ledger, because one person may belong to several
 * customers or none, and is no customer's, and not the vendor's as a customer of its own.
 */
export const isOfAccount = `e.type = any('{${accountEvents.join(',')}}')`;

/** An event as lists show it. `e` is `audit_events`, `t` its tenant, `p` the person who did it. */
export const entryColumns = `
  e.id, e.tenant_id as "tenantId", case when ${isOfAccount} then null else t.name end as "tenantName", e.type, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
  e.data, e.realm, e.actor_kind as "actorKind", p.name as "actorName",
  ${utc('e.occurred_at')} as "occurredAt",
  exists (select 1 from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id) as sealed`;

/** Who did it, found by the key. */
export const actorJoin = `left join people p on p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end`;

/** Parameters `$1` to `$6` are `valuesOf` the filter; days are Danish. */
export const eventFilter = `
  ($1::uuid is null or e.tenant_id = $1)
  and ($2::text is null or e.type ^@ $2)
  and ($3::uuid is null or e.subject_id = $3)
  and ($4::text is null or e.actor_id = $4)
  and ($5::date is null or e.occurred_at >= $5::date at time zone 'Europe/Copenhagen')
  and ($6::date is null or e.occurred_at < ($6::date + 1) at time zone 'Europe/Copenhagen')`;

export const valuesOf = ({ tenantId, kind, subjectId, actorId, from, to }: ExportFilter): unknown[] =>
  [tenantId, kind, subjectId, actorId, from, to].map((value) => value ?? null);
