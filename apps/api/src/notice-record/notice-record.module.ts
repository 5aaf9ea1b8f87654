import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { NoticesRepository } from './notices.repository.js';

/** What a notice is, how its period and its gate are reckoned, and where it is kept, for every stage of its life. */
@Module({ imports: [PlatformModule], providers: [NoticesRepository], exports: [NoticesRepository] })
export class NoticeRecordModule {}
