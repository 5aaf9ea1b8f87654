import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { holdsFrom } from '../notice-record/gate.js';
import { noticeExpired } from '../notice-record/notices.events.js';
import { expireNotice } from '../notice-record/notices.jobs.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';

/** The period has gone by: silence is recorded as silence. It opens the gate where no approval is needed. */
@Injectable()
export class ExpireNoticeJob extends JobHandler<typeof expireNotice.payload> {
  readonly job = expireNotice;

  constructor(
    private readonly effects: Effects,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof expireNotice.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const notice = await this.notices.find({ tenantId: call.tenantId, id: noticeId });
      if (!notice) return;
      const now = this.clock.now();
      const { needsApproval, changeId } = notice;
      const from = holdsFrom(notice, needsApproval === null, danishDate(now));
      if (!(await this.notices.expire(notice, now, from))) return;
      await this.auditLog.record(noticeExpired, {
        tenantId: notice.tenantId,
        subjectId: noticeId,
        data: { changeId, needsApproval },
      });
    });
  }
}
