import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Forbidden } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { holdsFrom } from '../notice-record/gate.js';
import { noticeApproved, noticeObjected, transferInstructed } from '../notice-record/notices.events.js';
import { confirmObjection, tellStaffOfDecision } from '../notice-record/notices.jobs.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';
import type { Decision } from '../notice-record/notices.schema.js';
import { ReceiveNotice } from '../notice-delivery/receive-notice.js';

/** A customer approves a change of sub-processor, or objects to it, within its period (art. 28(2)). Of a transfer, its approval is the instruction. */
@Injectable()
export class DecideNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receive: ReceiveNotice,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The same decision again changes nothing.
   * @throws NotFound; Conflict `notice_closed` after the period, `notice_decided` when the other decision was taken
   */
  async run(id: string, decision: Decision): Promise<void> {
    await this.unitOfWork.run(async () => {
      const notice = await this.receive.run(id);
      const { actor } = currentRequest();
      if (actor.kind !== 'person') throw new Forbidden();
      const now = this.clock.now();
      const status = decision.decision;
      const reason = status === 'objected' ? decision.reason : null;
      const from = holdsFrom(notice, status === 'approved', danishDate(now));
      if (!(await this.notices.decide(notice, { status, reason, by: actor.id, at: now, from })))
        return this.#late(notice, decision);
      const { tenantId, changeId } = notice;
      if (reason === null) {
        await this.auditLog.record(noticeApproved, { tenantId, subjectId: id, data: { changeId } });
        const { transfers } = notice;
        if (transfers.length > 0)
          await this.auditLog.record(transferInstructed, { tenantId, subjectId: id, data: { changeId, transfers } });
      } else {
        await this.auditLog.record(noticeObjected, { tenantId, subjectId: id, data: { changeId, reason } });
        await this.outbox.add(confirmObjection, { tenantId, payload: { noticeId: id } });
      }
      await this.outbox.add(tellStaffOfDecision, { tenantId, payload: { noticeId: id, decision: status } });
    });
  }

  /** Somebody was faster, or it is too late; an echo of the decision that stands is fine. */
  async #late(notice: StoredNotice, decision: Decision): Promise<void> {
    const now = await this.notices.find(notice);
    if (now?.status === 'delivered' || now?.status === 'acknowledged' || now?.status === 'expired')
      throw new Conflict('notice_closed', 'The period has ended. Write to us if you still want to object.');
    if (now?.status === decision.decision && (decision.decision === 'approved' || now.reason === decision.reason))
      return;
    throw new Conflict('notice_decided', 'This notice has been decided already. Reload to see how.');
  }
}
