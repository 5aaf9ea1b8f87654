import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { AcknowledgeNotice } from './acknowledge-notice.js';
import { AnnounceChange } from './announce-change.js';
import { ApplyChangeJob } from './apply-change.job.js';
import { ChangesRepository } from './changes.repository.js';
import { CheckChangeDraft } from './check-change-draft.js';
import { CustomerNoticesController } from './customer-notices.controller.js';
import { DecideNotice } from './decide-notice.js';
import { DraftChange } from './draft-change.js';
import { ExpireNoticeJob } from './expire-notice.job.js';
import { FollowNotice } from './follow-notice.js';
import { ListAffectedCustomers } from './list-affected-customers.js';
import { ListChanges } from './list-changes.js';
import { ListNotices } from './list-notices.js';
import { ListOwnNotices } from './list-own-notices.js';
import { NoticesRepository } from './notices.repository.js';
import { PreviewChange } from './preview-change.js';
import { RaiseNotices } from './raise-notices.js';
import { ReadNoticeLetter } from './read-notice-letter.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { ReceiveNotice } from './receive-notice.js';
import { ReconcileNotices } from './reconcile-notices.js';
import { RemoveChangeDraft } from './remove-change-draft.js';
import { ResendNotice } from './resend-notice.js';
import { ResolveObjection } from './resolve-objection.js';
import { SendNoticeJob } from './send-notice.job.js';
import { StaffChangesController } from './staff-changes.controller.js';
import { StaffNoticesController } from './staff-notices.controller.js';
import { StartPeriod } from './start-period.js';

const reads = [ListChanges, ListNotices, ListOwnNotices, ListAffectedCustomers, ReadNoticeLetter, ReadNoticeMails];
const jobs = [SendNoticeJob, FollowNotice, ExpireNoticeJob, ApplyChangeJob];
const staffDo = [
  CheckChangeDraft,
  DraftChange,
  RemoveChangeDraft,
  PreviewChange,
  RaiseNotices,
  ReconcileNotices,
  AnnounceChange,
  ResendNotice,
  ResolveObjection,
];
const customersDo = [ReceiveNotice, AcknowledgeNotice, DecideNotice, StartPeriod];

@Module({
  imports: [PlatformModule, MailModule, SubProcessorsModule],
  controllers: [StaffChangesController, StaffNoticesController, CustomerNoticesController],
  providers: [ChangesRepository, NoticesRepository, ...reads, ...jobs, ...staffDo, ...customersDo],
  exports: [
    DraftChange,
    AnnounceChange,
    ResolveObjection,
    DecideNotice,
    AcknowledgeNotice,
    ReceiveNotice,
    ListOwnNotices,
    ReconcileNotices,
  ],
})
export class NoticesModule {}
