import { Injectable } from '@nestjs/common';
import { FollowMail, type SettledMail } from '../mail/follow-mail.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { deliveryOf } from '../notice-record/delivery.js';
import { holdsFrom } from '../notice-record/gate.js';
import { noticeNotDelivered } from '../notice-record/notices.events.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { StartPeriod } from './start-period.js';

/** Follows a notice's mails: the first that arrives starts the period; when the last one has come back, it never ran. */
@Injectable()
export class FollowNotice extends FollowMail {
  readonly aboutKind = 'notice';

  constructor(
    private readonly notices: NoticesRepository,
    private readonly readMails: ReadNoticeMails,
    private readonly startPeriod: StartPeriod,
    private readonly auditLog: AuditLog,
  ) {
    super();
  }

  async run({ tenantId, about }: SettledMail): Promise<void> {
    // Two of its mails may come back at once: one waits here, and then sees what became of the other.
    const notice = await this.notices.lock({ tenantId, id: about.id });
    if (!notice?.mailedAt || notice.openedAt) return;
    const delivery = deliveryOf(await this.readMails.run(notice));
    if (delivery.state === 'delivered') await this.startPeriod.run(notice, { at: delivery.at, by: 'mail' });
    if (delivery.state === 'waiting') await this.notices.takeBack(notice);
    if (delivery.state === 'failed') await this.#notDelivered(notice, delivery.fault);
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
