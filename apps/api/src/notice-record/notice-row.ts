import { z } from 'zod';
import { changeKind, transfer } from '../sub-processors/sub-processor.js';
import { ownDay } from '../sub-processors/own-day.js';
import { toldName } from '../sub-processors/told-name.js';
import { earliestDay, gateOf } from './gate.js';
import { instant } from '../platform/instant.js';
import { noticeStatus } from '../sub-processors/notice-status.js';
import { deliveryFault, needsApproval, resolution, settler } from './notice.js';

/** A notice with its change, as the lists read it. */
export const noticeRow = z.object({
  id: z.string(),
  tenantId: z.string(),
  changeId: z.string(),
  kind: changeKind,
  legalName: z.string(),
  country: z.string(),
  replacedName: z.string().nullable(),
  effectiveOn: z.string(),
  /** ISO date: from when it holds for this customer, or could at the earliest. */
  ownDay: z.string(),
  engagedFrom: z.string().nullable(),
  needsApproval: needsApproval.nullable(),
  transfers: z.array(transfer),
  noticeDays: z.number(),
  status: noticeStatus,
  fault: deliveryFault.nullable(),
  mailedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  deliveredBy: z.enum(['mail', 'portal']).nullable(),
  closesAt: instant.nullable(),
  openedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  resolution: resolution.nullable(),
  resolutionNote: z.string().nullable(),
  resolvedAt: instant.nullable(),
  resolvedBy: settler.nullable(),
  lapsedAt: instant.nullable(),
  late: z.boolean(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

export function withGate<Row extends NoticeRow>(row: Row, now: Date, today: string) {
  const told = { ...row, closesAt: row.closesAt === null ? null : new Date(row.closesAt) };
  return { ...row, receivedAt: row.openedAt, gate: gateOf(told, now, today), earliest: earliestDay(told) };
}

/** Facts as the change tells them: those it brought, or the newest that held when it took effect; names as `toldName`. */
export const noticeColumns = `
  n.id, n.tenant_id as "tenantId", n.change_id as "changeId", c.kind, ${toldName('c.sub_processor_id')} as "legalName",
  told.facts->>'country' as country, ${toldName('c.replaced_id')} as "replacedName",
  c.effective_on::text as "effectiveOn", (${ownDay})::text as "ownDay", n.engaged_from::text as "engagedFrom",
  n.needs_approval as "needsApproval", n.transfers, n.notice_days as "noticeDays", n.status, n.fault,
  n.mailed_at as "mailedAt", n.delivered_at as "deliveredAt", n.delivered_by as "deliveredBy", n.closes_at as "closesAt",
  n.opened_at as "openedAt", n.acknowledged_at as "acknowledgedAt", n.decided_at as "decidedAt", n.reason, n.resolution,
  n.resolution_note as "resolutionNote", n.resolved_at as "resolvedAt", n.lapsed_at as "lapsedAt",
  case (select e.realm from audit_events e where e.tenant_id = n.tenant_id and e.subject_id = n.id
      and e.type = 'notice.resolved' and n.resolution is not null limit 1)
    when 'controller' then 'customer' when 'processor' then 'vendor' end as "resolvedBy",
  n.created_at > c.announced_at as late`;

export const noticeJoins = `
  notices n join sub_processor_changes c on c.id = n.change_id
  join lateral (select version, facts from sub_processor_versions
    where sub_processor_id = c.sub_processor_id and (change_id = c.id or valid_from <= c.effective_on)
    order by change_id is not distinct from c.id desc, version desc limit 1) told on true`;
