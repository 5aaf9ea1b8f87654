import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { EraseMailsJob } from './erase-mails.job.js';
import { EraseMails } from './erase-mails.js';
import { FindMailFaults } from './find-mail-faults.js';
import { FindUnreached } from './find-unreached.js';
import { ListMails } from './list-mails.js';
import { MailTransport } from './mail-transport.js';
import { StaffMailsController } from './mails.controller.js';
import { PreviewMail } from './preview-mail.js';
import { QueueMail } from './queue-mail.js';
import { RecordDelivery } from './record-delivery.js';
import { SendMailJob } from './send-mail.job.js';
import { SmtpAdapter } from './smtp.adapter.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule, DocumentsModule],
  controllers: [StaffMailsController],
  providers: [
    QueueMail,
    SendMailJob,
    RecordDelivery,
    FindMailFaults,
    FindUnreached,
    EraseMails,
    EraseMailsJob,
    ListMails,
    PreviewMail,
    { provide: MailTransport, useClass: SmtpAdapter },
  ],
  exports: [QueueMail, PreviewMail, EraseMails, RecordDelivery, FindMailFaults, FindUnreached],
})
export class MailModule {}
