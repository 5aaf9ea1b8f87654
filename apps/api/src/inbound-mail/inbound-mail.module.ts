import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { BouncedMails } from './bounced-mails.repository.js';
import { InboundMail } from './inbound-mail.listener.js';
import { RecordBounce } from './record-bounce.js';

@Module({ imports: [PlatformModule], providers: [InboundMail, RecordBounce, BouncedMails] })
export class InboundMailModule {}
