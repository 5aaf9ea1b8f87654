import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { InformPerson } from './inform-person.js';

/** What a person is told of the own account. */
@Module({ imports: [PlatformModule, MailModule], providers: [InformPerson], exports: [InformPerson] })
export class AccountMailModule {}
