import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PdfInspectionModule } from '../pdf-inspection/pdf-inspection.module.js';
import { KeysModule } from '../platform/keys/keys.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { AskForIdentification } from './ask-for-identification.js';
import { ChangeInquiry } from './change-inquiry.js';
import { ComputeDueDay } from './compute-due-day.js';
import { ExtendInquiry } from './extend-inquiry.js';
import { FollowControllerMails, FollowDataSubjectMails } from './follow-inquiry-mails.js';
import { HandBackInquiry } from './hand-back-inquiry.js';
import { InformDataSubjectJob } from './inform-data-subject.job.js';
import { InformDataSubject } from './inform-data-subject.js';
import { InquiriesController } from './inquiries.controller.js';
import { InquiryFilesRepository } from './inquiry-files.repository.js';
import { InquiriesRepository } from './inquiries.repository.js';
import { ListInquiries } from './list-inquiries.js';
import { MoveInquiry } from './move-inquiry.js';
import { ReadAnswerFile } from './read-answer-file.js';
import { ReadInquiryContacts } from './read-inquiry-contacts.js';
import { ReadInquiryContents } from './read-inquiry-contents.js';
import { ReadInquiryProgress } from './read-inquiry-progress.js';
import { ReadInquiry } from './read-inquiry.js';
import { ReceiveInquiry } from './receive-inquiry.js';
import { ShareInquiryForm } from './share-inquiry-form.js';
import { TakeAnswerFiles } from './take-answer-files.js';

/** What controllers do with the inquiries that are theirs. */
@Module({
  imports: [
    PlatformModule,
    ContactsModule,
    DocumentsModule,
    KeysModule,
    MailModule,
    PdfInspectionModule,
    ProcessorProfileModule,
  ],
  controllers: [InquiriesController],
  providers: [
    InquiriesRepository,
    InquiryFilesRepository,
    ReadAnswerFile,
    TakeAnswerFiles,
    ReadInquiryContents,
    ReadInquiryContacts,
    ReceiveInquiry,
    ComputeDueDay,
    ListInquiries,
    ReadInquiry,
    InformDataSubject,
    InformDataSubjectJob,
    FollowControllerMails,
    FollowDataSubjectMails,
    ChangeInquiry,
    MoveInquiry,
    ExtendInquiry,
    AskForIdentification,
    HandBackInquiry,
    ReadInquiryProgress,
    ShareInquiryForm,
  ],
  exports: [
    ReadAnswerFile,
    InformDataSubject,
    ReceiveInquiry,
    ComputeDueDay,
    HandBackInquiry,
    ReadInquiryProgress,
    MoveInquiry,
    ExtendInquiry,
    AskForIdentification,
    ShareInquiryForm,
  ],
})
export class InquiriesModule {}
