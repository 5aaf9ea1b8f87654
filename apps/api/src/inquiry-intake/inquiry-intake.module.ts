import { Module } from '@nestjs/common';
import { InquiriesModule } from '../inquiries/inquiries.module.js';
import { MailModule } from '../mail/mail.module.js';
import { KeysModule } from '../platform/keys/keys.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AnswerInquiryPage } from './answer-inquiry-page.js';
import { ConfirmInquiry } from './confirm-inquiry.js';
import { DecideVendorRole } from './decide-vendor-role.js';
import { DismissInquiry } from './dismiss-inquiry.js';
import { EraseUnconfirmedInquiryJob } from './erase-unconfirmed-inquiry.job.js';
import { FindInquiryForm } from './find-inquiry-form.js';
import { FollowIntakeMails } from './follow-intake-mails.js';
import { InboxController } from './inbox.controller.js';
import { InquiryFormController } from './inquiry-form.controller.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';
import { ListCustomerChoices } from './list-customer-choices.js';
import { ListInbox } from './list-inbox.js';
import { ListRoutedInquiries } from './list-routed-inquiries.js';
import { ReadIntakeProgress } from './read-intake-progress.js';
import { ReadIntake } from './read-intake.js';
import { ReturnInquiry } from './return-inquiry.js';
import { ReturnedInquiriesController } from './returned-inquiries.controller.js';
import { RouteInquiry } from './route-inquiry.js';
import { SubmitInquiry } from './submit-inquiry.js';
import { TellRoutersJob } from './tell-routers.job.js';

/** From the public form to the hand-over. */
@Module({
  imports: [PlatformModule, KeysModule, MailModule, ProcessorProfileModule, InquiriesModule, StaffMailModule],
  controllers: [InquiryFormController, InboxController, ReturnedInquiriesController],
  providers: [
    InquiryIntakeRepository,
    AnswerInquiryPage,
    FindInquiryForm,
    SubmitInquiry,
    ConfirmInquiry,
    EraseUnconfirmedInquiryJob,
    TellRoutersJob,
    FollowIntakeMails,
    ListInbox,
    ReadIntake,
    ListCustomerChoices,
    ListRoutedInquiries,
    DecideVendorRole,
    RouteInquiry,
    DismissInquiry,
    ReturnInquiry,
    ReadIntakeProgress,
  ],
  exports: [
    ReadIntakeProgress,
    SubmitInquiry,
    ConfirmInquiry,
    DecideVendorRole,
    RouteInquiry,
    DismissInquiry,
    ReturnInquiry,
  ],
})
export class InquiryIntakeModule {}
