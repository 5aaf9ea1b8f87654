import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AcknowledgeNotice } from './acknowledge-notice.js';
import { ConfirmObjectionJob } from './confirm-objection.job.js';
import { ConfirmWithdrawalJob } from './confirm-withdrawal.job.js';
import { CustomerNoticesController } from './customer-notices.controller.js';
import { DecideNotice } from './decide-notice.js';
import { ExpireNoticeJob } from './expire-notice.job.js';
import { FollowNotice } from './follow-notice.js';
import { FindDeadMailboxes } from './find-dead-mailboxes.js';
import { ListNotices } from './list-notices.js';
import { ListNoticesSince } from './list-notices-since.js';
import { ListOwnNotices } from './list-own-notices.js';
import { NoticesRepository } from './notices.repository.js';
import { RaiseNotices } from './raise-notices.js';
import { ReadNoticeLetter } from './read-notice-letter.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { ReceiveNotice } from './receive-notice.js';
import { ReconcileNotices } from './reconcile-notices.js';
import { RemindOfNoticeJob } from './remind-of-notice.job.js';
import { ResendNotice } from './resend-notice.js';
import { ResolveObjection } from './resolve-objection.js';
import { SendObjectionReceipt } from './send-objection-receipt.js';
import { SendNoticeJob } from './send-notice.job.js';
import { StaffNoticesController } from './staff-notices.controller.js';
import { StartPeriod } from './start-period.js';
import { TellStaffOfDecisionJob } from './tell-staff-of-decision.job.js';
import { TellOfNotedWithdrawalJob } from './tell-of-noted-withdrawal.job.js';
import { WithdrawObjection } from './withdraw-objection.js';

const reads = [ListNotices, ListNoticesSince, ListOwnNotices, ReadNoticeLetter, ReadNoticeMails, FindDeadMailboxes];
const jobs = [
  SendNoticeJob,
  FollowNotice,
  ExpireNoticeJob,
  RemindOfNoticeJob,
  TellStaffOfDecisionJob,
  ConfirmObjectionJob,
  TellOfNotedWithdrawalJob,
  ConfirmWithdrawalJob,
];
const staffDo = [RaiseNotices, ReconcileNotices, ResendNotice, ResolveObjection];
const customersDo = [ReceiveNotice, AcknowledgeNotice, DecideNotice, WithdrawObjection, StartPeriod];

@Module({
  imports: [PlatformModule, MailModule, ContactsModule, StaffMailModule],
  controllers: [StaffNoticesController, CustomerNoticesController],
  providers: [SendObjectionReceipt, NoticesRepository, ...reads, ...jobs, ...staffDo, ...customersDo],
  exports: [
    FindDeadMailboxes,
    ResolveObjection,
    DecideNotice,
    AcknowledgeNotice,
    ReceiveNotice,
    ListNoticesSince,
    ListOwnNotices,
    ReconcileNotices,
    RaiseNotices,
  ],
})
export class NoticesModule {}
