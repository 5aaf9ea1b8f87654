import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { NoticeDeliveryModule } from '../notice-delivery/notice-delivery.module.js';
import { NoticeRecordModule } from '../notice-record/notice-record.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AcknowledgeNotice } from './acknowledge-notice.js';
import { ConfirmObjectionJob } from './confirm-objection.job.js';
import { ConfirmWithdrawalJob } from './confirm-withdrawal.job.js';
import { DecideNotice } from './decide-notice.js';
import { ResolveObjection } from './resolve-objection.js';
import { SendObjectionReceipt } from './send-objection-receipt.js';
import { TellOfNotedWithdrawalJob } from './tell-of-noted-withdrawal.job.js';
import { TellStaffOfDecisionJob } from './tell-staff-of-decision.job.js';
import { WithdrawObjection } from './withdraw-objection.js';

/** What a customer says to a notice, how an objection is settled, and who is told. */
@Module({
  imports: [PlatformModule, MailModule, StaffMailModule, NoticeRecordModule, NoticeDeliveryModule],
  providers: [
    AcknowledgeNotice,
    DecideNotice,
    WithdrawObjection,
    ResolveObjection,
    SendObjectionReceipt,
    ConfirmObjectionJob,
    ConfirmWithdrawalJob,
    TellStaffOfDecisionJob,
    TellOfNotedWithdrawalJob,
  ],
  exports: [AcknowledgeNotice, DecideNotice, WithdrawObjection, ResolveObjection],
})
export class NoticeDecisionModule {}
