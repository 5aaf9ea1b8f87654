import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ListAnnexB } from './list-annex-b.js';
import { ListEngaged } from './list-engaged.js';

@Module({
  imports: [PlatformModule],
  providers: [ListEngaged, ListAnnexB],
  exports: [ListEngaged, ListAnnexB],
})
export class SubProcessorsModule {}
