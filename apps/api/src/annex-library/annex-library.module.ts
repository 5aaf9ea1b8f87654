import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ServicesModule } from '../services/services.module.js';
import { AnnexLibraryRepository } from './annex-library.repository.js';
import { PublishMeasures } from './publish-measures.js';
import { ReadLibrary } from './read-library.js';
import { ReadPrefill } from './read-prefill.js';
import { RetireEntry } from './retire-entry.js';
import { SaveEntry } from './save-entry.js';
import { StaffLibraryController } from './staff-library.controller.js';

/** The pieces that annexes are made of, in both languages, by service. */
@Module({
  imports: [PlatformModule, ServicesModule],
  controllers: [StaffLibraryController],
  providers: [AnnexLibraryRepository, SaveEntry, RetireEntry, PublishMeasures, ReadLibrary, ReadPrefill],
  exports: [ReadPrefill, ReadLibrary],
})
export class AnnexLibraryModule {}
