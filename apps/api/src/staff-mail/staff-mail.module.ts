import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { InformStaff } from './inform-staff.js';

/** What the vendor's staff are told by mail. */
@Module({ imports: [PlatformModule, MailModule], providers: [InformStaff], exports: [InformStaff] })
export class StaffMailModule {}
