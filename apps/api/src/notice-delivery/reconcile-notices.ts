import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isConcerned } from '../notice-record/concerned.js';
import { noticeLapsed, noticeRaised } from '../notice-record/notices.events.js';
import { RaiseNotices, type RaisedNotice } from './raise-notices.js';

const lapsed = z.array(z.object({ tenantId: z.string(), id: z.string(), changeId: z.string() }));

/**
 * Brings the notices of some customers in line with the services they now have (docs/decisions/10). Who has come to a
 * service that an announced change touches gets a notice of its own, with its own period; for who has left, what was
 * still open lapses. Joins the transaction that changes the services.
 */
@Injectable()
export class ReconcileNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly raiseNotices: RaiseNotices,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(tenantIds: readonly string[]): Promise<void> {
    const raised = await this.raiseNotices.forCustomers(tenantIds);
    await this.auditLog.recordAll(noticeRaised, raised.map(eventOf));
    const gone = lapsed.parse(await this.unitOfWork.em.query(lapse, [tenantIds, this.clock.now()]));
    await this.auditLog.recordAll(noticeLapsed, gone.map(eventOf));
  }
}

const eventOf = ({ tenantId, id, changeId }: RaisedNotice) => ({ tenantId, subjectId: id, data: { changeId } });

/** Open is what still waits for somebody, and what was settled by leaving the service. A decision that opened the gate stands. */
const lapse = `
  with gone as (
    update notices n set status = 'lapsed', lapsed_at = $2, fault = null
    from sub_processor_changes c, tenants t
    where n.tenant_id = any($1::uuid[]) and c.id = n.change_id and t.id = n.tenant_id and not (${isConcerned})
      and (n.status in ('pending', 'undelivered', 'delivered', 'acknowledged', 'objected')
        or (n.status = 'expired' and n.needs_approval is not null)
        or (n.status = 'resolved' and n.resolution = 'service-ended'))
    returning n.tenant_id, n.id, n.change_id)
  select tenant_id as "tenantId", id, change_id as "changeId" from gone`;
