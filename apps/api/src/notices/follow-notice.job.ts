import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { deliveryOf, nextLook } from './delivery.js';
import { holdsFrom } from './gate.js';
import { noticeNotDelivered } from './notices.events.js';
import { followNotice } from './notices.jobs.js';
import { NoticesRepository, type StoredNotice } from './notices.repository.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { StartPeriod } from './start-period.js';

/** Looks again and again what became of a notice's mails: the first that arrives starts the period, a bounce takes it back. */
@Injectable()
export class FollowNoticeJob extends JobHandler<typeof followNotice.payload> {
  readonly job = followNotice;

  constructor(
    private readonly effects: Effects,
    private readonly notices: NoticesRepository,
    private readonly readMails: ReadNoticeMails,
    private readonly startPeriod: StartPeriod,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ noticeId, looked }: z.output<typeof followNotice.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const notice = await this.notices.find({ tenantId: call.tenantId, id: noticeId });
      if (!notice?.mailedAt || notice.openedAt) return;
      const delivery = deliveryOf(await this.readMails.run(notice));
      const wait = nextLook(looked + 1);
      if (delivery.state === 'delivered') await this.startPeriod.run(notice, { at: delivery.at, by: 'mail' });
      if (delivery.state === 'failed') return this.#notDelivered(notice, delivery.fault);
      if (delivery.state === 'waiting' && wait === null) return this.#notDelivered(notice, 'not-sent');
      if (wait !== null)
        await this.outbox.add(followNotice, {
          tenantId: notice.tenantId,
          payload: { noticeId, looked: looked + 1 },
          notBefore: new Date(this.clock.now().getTime() + wait * 1000),
        });
    });
  }

  async #notDelivered(notice: StoredNotice, fault: 'not-sent' | 'bounced'): Promise<void> {
    if (!(await this.notices.markUndelivered(notice, fault, holdsFrom(notice, false, '')))) return;
    await this.auditLog.record(noticeNotDelivered, {
      tenantId: notice.tenantId,
      subjectId: notice.id,
      data: { changeId: notice.changeId, fault },
    });
  }
}
