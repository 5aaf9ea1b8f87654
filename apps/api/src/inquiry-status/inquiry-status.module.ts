import { Module } from '@nestjs/common';
import { InquiriesModule } from '../inquiries/inquiries.module.js';
import { InquiryIntakeModule } from '../inquiry-intake/inquiry-intake.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { AskInquiryStatus } from './ask-inquiry-status.js';
import { InquiryStatusRequestsRepository } from './inquiry-status-requests.repository.js';
import { InquiryStatusController } from './inquiry-status.controller.js';
import { OpenInquiryStatus } from './open-inquiry-status.js';
import { ReadInquiryStatus } from './read-inquiry-status.js';
import { SendInquiryCodeJob } from './send-inquiry-code.job.js';
import { StatusBrowser } from './status-browser.adapter.js';

/** How far an inquiry is, for who sent it. */
@Module({
  imports: [PlatformModule, MailModule, InquiriesModule, InquiryIntakeModule],
  controllers: [InquiryStatusController],
  providers: [
    InquiryStatusRequestsRepository,
    AskInquiryStatus,
    SendInquiryCodeJob,
    OpenInquiryStatus,
    ReadInquiryStatus,
    StatusBrowser,
  ],
})
export class InquiryStatusModule {}
