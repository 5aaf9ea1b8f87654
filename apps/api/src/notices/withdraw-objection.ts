import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Forbidden, NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { holdsFrom } from './gate.js';
import { noticeResolved } from './notices.events.js';
import { confirmWithdrawal, tellStaffOfDecision } from './notices.jobs.js';
import { NoticesRepository } from './notices.repository.js';

/**
 * A customer takes its objection back, in its own words, as long as staff have not settled it: the change then holds for
 * it. Under a specific authorisation that is an approval, and the page says so.
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
      const at = this.clock.now();
      const from = holdsFrom(notice, true, danishDate(at));
      if (!(await this.notices.resolve(notice, { resolution: 'withdrawn', note, at, from, withdrawnBy: actor.id }))) {
        if ((await this.notices.find(notice))?.resolution === 'withdrawn') return;
        throw new Conflict('no_objection', 'There is no open objection here. Reload to see what has happened.');
      }
      await this.auditLog.record(noticeResolved, {
        tenantId,
        subjectId: id,
        data: { changeId: notice.changeId, resolution: 'withdrawn', note },
      });
      await this.outbox.add(confirmWithdrawal, { tenantId, payload: { noticeId: id } });
      await this.outbox.add(tellStaffOfDecision, { tenantId, payload: { noticeId: id, decision: 'withdrawn' } });
    });
  }
}
