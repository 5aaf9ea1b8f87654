import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { InboundMail } from './inbound-mail.listener.js';
import { RecordBounce } from './record-bounce.js';

@Module({ imports: [PlatformModule, MailModule], providers: [InboundMail, RecordBounce] })
export class InboundMailModule {}
