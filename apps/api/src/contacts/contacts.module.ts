import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ListRecipients } from './list-recipients.js';

/** Whom to write to at a customer: one rule for agreements, notices and inquiries. */
@Module({ imports: [PlatformModule], providers: [ListRecipients], exports: [ListRecipients] })
export class ContactsModule {}
