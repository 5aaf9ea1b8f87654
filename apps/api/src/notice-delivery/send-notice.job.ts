import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { holdsFrom } from '../notice-record/gate.js';
import { composeNoticeMail } from './compose-notice-mail.js';
import { noticeNotDelivered, noticeSent } from '../notice-record/notices.events.js';
import { sendNotice } from '../notice-record/notices.jobs.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';
import { ReadNoticeLetter } from './read-notice-letter.js';

/** Mails one customer its notice. Each customer has a job of its own, so a restart goes on where it stopped. */
@Injectable()
export class SendNoticeJob extends JobHandler<typeof sendNotice.payload> {
  readonly job = sendNotice;

  constructor(
    private readonly effects: Effects,
    private readonly notices: NoticesRepository,
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof sendNotice.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const notice = await this.notices.find({ tenantId: call.tenantId, id: noticeId });
      if (notice?.status !== 'pending' || notice.mailedAt) return;
      // Before they are queued: what became of the notice is told by the mails from then on.
      const mailedAt = this.clock.now();
      const mails = await this.#mail(notice, mailedAt);
      if (mails === 0) return this.#noContact(notice);
      await this.notices.markMailed(notice, mailedAt);
      await this.auditLog.record(noticeSent, {
        tenantId: notice.tenantId,
        subjectId: noticeId,
        data: { changeId: notice.changeId, mails },
      });
    });
  }

  async #mail(notice: StoredNotice, at: Date): Promise<number> {
    const { recipients, ...letter } = await this.readLetter.run(notice);
    const data = {
      ...composeNoticeMail(letter, at),
      url: ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${notice.id}`, notice.tenantId),
    };
    await this.queueMail.runAll(
      recipients.map((to) => ({
        tenantId: notice.tenantId,
        to,
        locale: letter.locale,
        template: 'sub-processor-notice',
        data: { ...data, name: to.name },
        about: { kind: 'notice', id: notice.id },
      })),
    );
    return recipients.length;
  }

  async #noContact(notice: StoredNotice): Promise<void> {
    await this.notices.markUndelivered(notice, 'no-contact', holdsFrom(notice, false, ''));
    await this.auditLog.record(noticeNotDelivered, {
      tenantId: notice.tenantId,
      subjectId: notice.id,
      data: { changeId: notice.changeId, fault: 'no-contact' },
    });
  }
}
