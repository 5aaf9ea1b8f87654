import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { MailTransport } from './mail-transport.js';
import { QueueMail } from './queue-mail.js';
import { SendMailJob } from './send-mail.job.js';
import { SmtpAdapter } from './smtp.adapter.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  providers: [QueueMail, SendMailJob, { provide: MailTransport, useClass: SmtpAdapter }],
  exports: [QueueMail],
})
export class MailModule {}
