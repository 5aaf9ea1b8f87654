import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { addDays, danishDate } from '../platform/danish-days.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Forbidden, NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { holdsFrom } from '../notice-record/gate.js';
import { noticeResolved, objectionWithdrawn, transferInstructed } from '../notice-record/notices.events.js';
import { confirmWithdrawal, tellStaffOfDecision } from '../notice-record/notices.jobs.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';

/**
 * A customer takes its objection back, in its own words, as long as staff have not settled it. Within its period it is
 * undecided again, and may approve, object anew or stay silent. Afterwards there is nothing left to wait for: the change
 * then holds for it. Where the customer has to approve, that is its approval, and the page says so.
 */
@Injectable()
export class WithdrawObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The same again changes nothing.
   * @throws NotFound; Conflict `no_objection` when there is none, or it has been settled
   */
  async run(id: string, note: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId } = currentContext();
      const notice = tenantId && (await this.notices.find({ tenantId, id }));
      if (!notice) throw new NotFound();
      const { actor } = currentRequest();
      if (actor.kind !== 'person') throw new Forbidden();
      if (await this.#waitsAgain(notice, note)) return;
      const at = this.clock.now();
      const from = holdsFrom(notice, true, danishDate(at));
      if (!(await this.notices.resolve(notice, { resolution: 'withdrawn', note, at, from, withdrawnBy: actor.id })))
        return this.#again(notice);
      const { changeId, transfers } = notice;
      await this.auditLog.record(noticeResolved, {
        ...{ tenantId, subjectId: id },
        data: { changeId, resolution: 'withdrawn', note },
      });
      if (transfers.length > 0)
        await this.auditLog.record(transferInstructed, { tenantId, subjectId: id, data: { changeId, transfers } });
      await this.outbox.add(confirmWithdrawal, { tenantId, payload: { noticeId: id, waitsUntil: null } });
      await this.outbox.add(tellStaffOfDecision, { tenantId, payload: { noticeId: id, decision: 'withdrawn' } });
    });
  }

  async #waitsAgain(notice: StoredNotice, note: string): Promise<boolean> {
    const { tenantId, id: noticeId, changeId, closesAt } = notice;
    if (!closesAt || !(await this.notices.undecide(notice, this.clock.now(), holdsFrom(notice, false, ''))))
      return false;
    await this.auditLog.record(objectionWithdrawn, { tenantId, subjectId: noticeId, data: { changeId, note } });
    const waitsUntil = addDays(danishDate(closesAt), -1);
    await this.outbox.add(confirmWithdrawal, { tenantId, payload: { noticeId, waitsUntil } });
    await this.outbox.add(tellStaffOfDecision, { tenantId, payload: { noticeId, decision: 'undecided' } });
    return true;
  }

  async #again(notice: StoredNotice): Promise<void> {
    const now = await this.notices.find(notice);
    if (now?.resolution === 'withdrawn' || (await this.notices.waitsAfterObjection(notice))) return;
    throw new Conflict('no_objection', 'There is no open objection here. Reload to see what has happened.');
  }
}
