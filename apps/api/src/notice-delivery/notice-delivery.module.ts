import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticeRecordModule } from '../notice-record/notice-record.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ExpireNoticeJob } from './expire-notice.job.js';
import { FindDeadMailboxes } from './find-dead-mailboxes.js';
import { FollowNotice } from './follow-notice.js';
import { RaiseNotices } from './raise-notices.js';
import { ReadNoticeLetter } from './read-notice-letter.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { ReceiveNotice } from './receive-notice.js';
import { ReconcileNotices } from './reconcile-notices.js';
import { RemindOfNoticeJob } from './remind-of-notice.job.js';
import { ResendNotice } from './resend-notice.js';
import { SendNoticeJob } from './send-notice.job.js';
import { StartPeriod } from './start-period.js';

/** A notice comes to its customer: raised, mailed, received, its period begun, reminded of, run out. */
@Module({
  imports: [PlatformModule, MailModule, ContactsModule, NoticeRecordModule],
  providers: [
    RaiseNotices,
    ReconcileNotices,
    SendNoticeJob,
    FollowNotice,
    ReceiveNotice,
    StartPeriod,
    RemindOfNoticeJob,
    ExpireNoticeJob,
    ResendNotice,
    ReadNoticeLetter,
    ReadNoticeMails,
    FindDeadMailboxes,
  ],
  exports: [RaiseNotices, ReconcileNotices, ReceiveNotice, ResendNotice, ReadNoticeLetter, FindDeadMailboxes],
})
export class NoticeDeliveryModule {}
