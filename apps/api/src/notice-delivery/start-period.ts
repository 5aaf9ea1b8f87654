import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { computePeriod } from '../notice-record/compute-period.js';
import { computeReminder } from '../notice-record/compute-reminder.js';
import { noticeDelivered } from '../notice-record/notices.events.js';
import { expireNotice, remindOfNotice } from '../notice-record/notices.jobs.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';

/** A notice has arrived: its period begins; its end is waited for, and a reminder before it. Joins the caller's transaction. */
@Injectable()
export class StartPeriod {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async run(notice: StoredNotice, delivered: { readonly at: Date; readonly by: 'mail' | 'portal' }): Promise<void> {
    const { closesAt } = computePeriod(delivered.at, notice.noticeDays);
    if (!(await this.notices.startPeriod(notice, { deliveredAt: delivered.at, closesAt, by: delivered.by }))) return;
    const { tenantId, id, changeId } = notice;
    await this.auditLog.record(noticeDelivered, {
      tenantId,
      subjectId: id,
      data: { changeId, by: delivered.by, at: delivered.at.toISOString(), closesAt: closesAt.toISOString() },
    });
    await this.outbox.add(expireNotice, { tenantId, payload: { noticeId: id }, notBefore: closesAt });
    const reminder = notice.kind === 'end' ? null : computeReminder(closesAt, notice.noticeDays);
    const payload = { noticeId: id, closesAt: closesAt.toISOString() };
    if (reminder) await this.outbox.add(remindOfNotice, { tenantId, payload, notBefore: reminder });
  }
}
