import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticeDeliveryModule } from '../notice-delivery/notice-delivery.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { AnnounceChange } from './announce-change.js';
import { ApplyChangeJob } from './apply-change.job.js';
import { ChangesRepository } from './changes.repository.js';
import { CheckChangeDraft } from './check-change-draft.js';
import { DraftChange } from './draft-change.js';
import { ListAffectedCustomers } from './list-affected-customers.js';
import { ListChanges } from './list-changes.js';
import { PreviewChange } from './preview-change.js';
import { PreviewNoticeMail } from './preview-notice-mail.js';
import { RemoveChangeDraft } from './remove-change-draft.js';
import { StaffChangesController } from './staff-changes.controller.js';

/** A change of the register on the vendor's side: drafted, shown beforehand, announced, in effect. */
@Module({
  imports: [
    PlatformModule,
    MailModule,
    ProcessorProfileModule,
    ContactsModule,
    SubProcessorsModule,
    NoticeDeliveryModule,
  ],
  controllers: [StaffChangesController],
  providers: [
    ChangesRepository,
    ListChanges,
    ListAffectedCustomers,
    CheckChangeDraft,
    DraftChange,
    RemoveChangeDraft,
    PreviewChange,
    PreviewNoticeMail,
    AnnounceChange,
    ApplyChangeJob,
  ],
  exports: [DraftChange, AnnounceChange],
})
export class SubProcessorChangesModule {}
