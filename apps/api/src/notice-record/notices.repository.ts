import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changeKind, transfer } from '../sub-processors/sub-processor.js';
import { noticeStatus } from '../sub-processors/notice-status.js';
import { deliveryFault, needsApproval, resolution, type Resolution } from './notice.js';

const stored = z.object({
  id: z.string(),
  tenantId: z.string(),
  changeId: z.string(),
  kind: changeKind,
  effectiveOn: z.string(),
  needsApproval: needsApproval.nullable(),
  transfers: z.array(transfer),
  noticeDays: z.number(),
  status: noticeStatus,
  fault: deliveryFault.nullable(),
  mailedAt: z.date().nullable(),
  deliveredAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  openedAt: z.date().nullable(),
  reason: z.string().nullable(),
  resolution: resolution.nullable(),
});
export type StoredNotice = z.infer<typeof stored>;

type Key = { readonly tenantId: string; readonly id: string };
type Period = { readonly deliveredAt: Date; readonly closesAt: Date; readonly by: 'mail' | 'portal' };

/** Every change of state is one conditional UPDATE: of two at the same time one wins, and the other is told. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns null also for another customer's */
  async find(key: Key): Promise<StoredNotice | null> {
    return this.#read(key, '');
  }

  /** The same, and nobody else changes it until the transaction ends. */
  async lock(key: Key): Promise<StoredNotice | null> {
    return this.#read(key, 'for update of n');
  }

  async #read({ tenantId, id }: Key, locking: string): Promise<StoredNotice | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select n.id, n.tenant_id as "tenantId", n.change_id as "changeId", c.kind, c.effective_on::text as "effectiveOn",
              n.needs_approval as "needsApproval", n.transfers, n.notice_days as "noticeDays", n.status, n.fault, n.mailed_at as "mailedAt",
              n.delivered_at as "deliveredAt", n.closes_at as "closesAt", n.opened_at as "openedAt", n.reason, n.resolution
       from notices n join sub_processor_changes c on c.id = n.change_id where n.tenant_id = $1 and n.id = $2 ${locking}`,
      [tenantId, id],
    );
    return rows.length === 0 ? null : stored.parse(rows[0]);
  }

  markMailed(notice: Key, at: Date): Promise<boolean> {
    return this.#moved(`mailed_at = $2`, `status = 'pending'`, [notice, at]);
  }

  /** Also one that seemed to have arrived, unless somebody has seen it in the portal: a bounce never starts the period. */
  markUndelivered(notice: Key, fault: 'no-contact' | 'not-sent' | 'bounced', from: string | null): Promise<boolean> {
    return this.#moved(
      `status = 'undelivered', fault = $2, engaged_from = $3, delivered_at = null, delivered_by = null, closes_at = null`,
      `(status = 'pending' or (status in ('delivered', 'expired') and opened_at is null))`,
      [notice, fault, from],
    );
  }

  /** The mail that had seemed to arrive has come back, and others are still on their way. */
  takeBack(notice: Key): Promise<boolean> {
    return this.#moved(
      `status = 'pending', delivered_at = null, delivered_by = null, closes_at = null`,
      `status = 'delivered' and opened_at is null`,
      [notice],
    );
  }

  /** Anew, when a mail that had seemed to arrive before has come back and another one arrived later. */
  startPeriod(notice: Key, { deliveredAt, closesAt, by }: Period): Promise<boolean> {
    return this.#moved(
      `status = 'delivered', fault = null, delivered_at = $2, closes_at = $3, delivered_by = $4`,
      `(status in ('pending', 'undelivered') or (status = 'delivered' and opened_at is null and delivered_at < $2))`,
      [notice, deliveredAt, closesAt, by],
    );
  }

  markOpened(notice: Key, at: Date): Promise<boolean> {
    return this.#moved(`opened_at = $2`, `opened_at is null`, [notice, at]);
  }

  acknowledge(notice: Key, at: Date): Promise<boolean> {
    return this.#moved(`status = 'acknowledged', acknowledged_at = $2`, `status = 'delivered' and closes_at > $2`, [
      notice,
      at,
    ]);
  }

  /** `from`: the first day on which the change holds for the customer; null for an objection to one that needs consent. */
  decide(
    notice: Key,
    decision: { status: 'approved' | 'objected'; reason: string | null; by: string; at: Date; from: string | null },
  ): Promise<boolean> {
    return this.#moved(
      `status = $2, reason = $3, decided_by = $4, decided_at = $5, engaged_from = $6`,
      `status in ('delivered', 'acknowledged') and closes_at > $5`,
      [notice, decision.status, decision.reason, decision.by, decision.at, decision.from],
    );
  }

  /** An objection was taken back while the period runs: as if nothing had been said. */
  undecide(notice: Key, at: Date, from: string | null): Promise<boolean> {
    return this.#moved(
      `status = case when acknowledged_at is null then 'delivered' else 'acknowledged' end,
       reason = null, decided_by = null, decided_at = null, engaged_from = $3`,
      `status = 'objected' and closes_at > $2`,
      [notice, at, from],
    );
  }

  expire(notice: Key, at: Date, from: string | null): Promise<boolean> {
    return this.#moved(
      `status = 'expired', engaged_from = $3`,
      `status in ('delivered', 'acknowledged') and closes_at <= $2`,
      [notice, at, from],
    );
  }

  resolve(
    notice: Key,
    settled: { resolution: Resolution; note: string; at: Date; from: string | null; withdrawnBy?: string },
  ): Promise<boolean> {
    return this.#moved(
      `status = 'resolved', resolution = $2, resolution_note = $3, resolved_at = $4, engaged_from = $5, withdrawn_by = $6`,
      `status = 'objected'`,
      [notice, settled.resolution, settled.note, settled.at, settled.from, settled.withdrawnBy ?? null],
    );
  }

  /** Its objection was taken back, and nothing has been decided since. */
  async waitsAfterObjection({ tenantId, id }: Key): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from notices n join audit_events e on e.tenant_id = n.tenant_id and e.subject_id = n.id
       where n.tenant_id = $1 and n.id = $2 and n.status in ('delivered', 'acknowledged')
         and e.type = 'notice.objection-withdrawn' limit 1`,
      [tenantId, id],
    );
    return rows.length > 0;
  }

  /** Back to the start: one that did not arrive, or whose approval was awaited in vain. */
  reopen(notice: Key): Promise<boolean> {
    return this.#moved(
      `status = 'pending', fault = null, mailed_at = null, opened_at = null, acknowledged_at = null,
       delivered_at = null, delivered_by = null, closes_at = null`,
      `(status = 'undelivered' or (status = 'expired' and needs_approval is not null))`,
      [notice],
    );
  }

  /** The first of the values is the notice, which takes the place of `$1`. */
  async #moved(set: string, where: string, [notice, ...values]: readonly [Key, ...unknown[]]): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `with moved as (update notices set ${set} where id = $1 and tenant_id = $${values.length + 2} and ${where} returning id)
       select id from moved`,
      [notice.id, ...values, notice.tenantId],
    );
    return rows.length > 0;
  }
}
