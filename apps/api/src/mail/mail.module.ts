import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { EraseMailsJob } from './erase-mails.job.js';
import { EraseMails } from './erase-mails.js';
import { ListMails } from './list-mails.js';
import { MailBouncedJob } from './mail-bounced.job.js';
import { MailTransport } from './mail-transport.js';
import { StaffMailsController } from './mails.controller.js';
import { QueueMail } from './queue-mail.js';
import { SendMailJob } from './send-mail.job.js';
import { SmtpAdapter } from './smtp.adapter.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  controllers: [StaffMailsController],
  providers: [
    QueueMail,
    SendMailJob,
    MailBouncedJob,
    EraseMails,
    EraseMailsJob,
    ListMails,
    { provide: MailTransport, useClass: SmtpAdapter },
  ],
  exports: [QueueMail, EraseMails],
})
export class MailModule {}
