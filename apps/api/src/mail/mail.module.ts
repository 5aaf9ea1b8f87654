import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { QueueMail } from './queue-mail.js';

@Module({ imports: [PlatformModule], providers: [QueueMail], exports: [QueueMail] })
export class MailModule {}
