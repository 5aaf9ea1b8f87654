import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { Clock } from '../platform/clock.js';
import { addDays, danishDate, howFar, writtenDay } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { waysToAnswer } from './compose-notice-mail.js';
import { isAwaited } from '../notice-record/compute-reminder.js';
import { remindOfNotice } from '../notice-record/notices.jobs.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';
import { ReadNoticeLetter } from './read-notice-letter.js';
import { writtenTransfers } from './written-transfers.js';

/** Reminds a customer of a notice that it has not answered, once in each period, before the period ends. */
@Injectable()
export class RemindOfNoticeJob extends JobHandler<typeof remindOfNotice.payload> {
  readonly job = remindOfNotice;

  constructor(
    private readonly effects: Effects,
    private readonly notices: NoticesRepository,
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run({ noticeId, closesAt }: z.output<typeof remindOfNotice.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const notice = await this.notices.lock({ tenantId: call.tenantId, id: noticeId });
      // A period that was taken back, or began anew, has reminders of its own.
      if (!notice || !isAwaited(notice) || notice.closesAt?.toISOString() !== closesAt) return;
      const now = this.clock.now();
      if (notice.closesAt <= now) return;
      const { recipients, locale, vendor, company, ...letter } = await this.readLetter.run(notice);
      const last = addDays(danishDate(notice.closesAt), -1);
      const days = { lastDay: writtenDay(last, locale), left: howFar(danishDate(now), last) };
      const data = {
        ...{ vendor, company, ...days, approval: notice.needsApproval !== null },
        ...waysToAnswer(letter),
        transfer: writtenTransfers(notice.transfers, locale),
        url: ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${noticeId}`, notice.tenantId),
      };
      await this.queueMail.runAll(
        recipients.map((to) => ({
          ...{ tenantId: notice.tenantId, to, locale, template: 'notice-reminder' },
          data: { ...data, name: to.name },
          // Not `notice`: what becomes of a reminder says nothing of the notice's own delivery.
          about: { kind: 'notice-reminder', id: noticeId },
        })),
      );
    });
  }
}
