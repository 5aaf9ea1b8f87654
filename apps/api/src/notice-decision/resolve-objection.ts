import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Forbidden, NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { holdsFrom } from '../notice-record/gate.js';
import type { Resolution } from '../notice-record/notice.js';
import { noticeResolved } from '../notice-record/notices.events.js';
import { tellOfNotedWithdrawal } from '../notice-record/notices.jobs.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';

/**
 * Staff note how an objection ended, with words the customer reads. The gate opens only when it was withdrawn, and then
 * the customer is told who noted that, for it has not said so here itself. Where the customer has to approve, it would be
 * that approval (art. 28(2), 28(3)(a)), which nobody can give for it.
 */
@Injectable()
export class ResolveObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Conflict `no_objection` when there is none to resolve, `customer_withdraws` */
  async run(
    key: { readonly tenantId: string; readonly id: string },
    { resolution, note }: { readonly resolution: Resolution; readonly note: string },
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const notice = await this.notices.find(key);
      if (!notice) throw new NotFound();
      if (resolution === 'withdrawn' && notice.needsApproval !== null) throw customerWithdraws();
      const at = this.clock.now();
      const from = holdsFrom(notice, resolution === 'withdrawn', danishDate(at));
      if (!(await this.notices.resolve(key, { resolution, note, at, from })))
        throw new Conflict('no_objection', 'There is no open objection here. Reload to see what has happened.');
      await this.auditLog.record(noticeResolved, {
        tenantId: key.tenantId,
        subjectId: key.id,
        data: { changeId: notice.changeId, resolution, note },
      });
      if (resolution !== 'withdrawn') return;
      const { actor } = currentRequest();
      if (actor.kind !== 'person') throw new Forbidden();
      const payload = { noticeId: key.id, by: actor.id };
      await this.outbox.add(tellOfNotedWithdrawal, { tenantId: key.tenantId, payload });
    });
  }
}

const customerWithdraws = () =>
  new Conflict(
    'customer_withdraws',
    'The customer approves each change itself. Ask it to withdraw its objection where it sees the notice.',
  );
