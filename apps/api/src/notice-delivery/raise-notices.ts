import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { approvalNeeded, transfersBroughtTo } from '../notice-record/compute-approval.js';
import { agreedPeriod } from '../notice-record/compute-agreed-period.js';
import { isConcerned } from '../notice-record/concerned.js';
import { sendNotice } from '../notice-record/notices.jobs.js';

const raised = z.array(z.object({ tenantId: z.string(), id: z.string(), changeId: z.string() }));
export type RaisedNotice = z.infer<typeof raised>[number];

/**
 * Opens the notices of changes that are announced and have not taken effect, one for each customer that one concerns,
 * never a second, and has each mailed by a job of its own. Joins the caller's transaction.
 */
@Injectable()
export class RaiseNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * For a change that has just been announced. Customers whose services change at the same time wait, or are waited for:
   * none comes between (see ReconcileNotices).
   * @returns how many customers are told
   */
  async forChange(changeId: string): Promise<number> {
    await this.unitOfWork.em.query(`select pg_advisory_xact_lock(hashtext('notices'))`);
    return (await this.#raise(`c.id = $2`, changeId, null)).length;
  }

  /** For customers whose services have changed. */
  async forCustomers(tenantIds: readonly string[]): Promise<readonly RaisedNotice[]> {
    await this.unitOfWork.em.query(`select pg_advisory_xact_lock_shared(hashtext('notices'))`);
    return this.#raise(`t.id = any($2::uuid[])`, tenantIds, this.clock.now());
  }

  /** The end of a sub-processor needs no consent: it holds on its day. @param at null: when the change was announced */
  async #raise(which: string, value: unknown, at: Date | null): Promise<readonly RaisedNotice[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into notices (tenant_id, id, change_id, transfers, needs_approval, notice_days, status, engaged_from, created_at)
       select t.id, uuidv7(), c.id, brought.transfers, ${approvalNeeded('brought.transfers')}, ${agreedPeriod}, 'pending',
              case c.kind when 'end' then c.effective_on end, coalesce($1, c.announced_at)
       from sub_processor_changes c, tenants t,
         lateral (select ${transfersBroughtTo('c.transfers')} as transfers) brought where c.state = 'announced' and ${which} and ${isConcerned}
       on conflict (tenant_id, change_id) where status <> 'lapsed' do nothing
       returning tenant_id as "tenantId", id, change_id as "changeId"`,
      [at, value],
    );
    const notices = raised.parse(rows);
    await this.outbox.addEach(
      sendNotice,
      notices.map(({ tenantId, id }) => ({ tenantId, payload: { noticeId: id } })),
    );
    return notices;
  }
}
