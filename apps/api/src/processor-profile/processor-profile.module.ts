import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ChangeProcessorProfile } from './change-processor-profile.js';
import { StaffProcessorProfileController } from './processor-profile.controller.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';
import { FindProcessorProfile } from './find-processor-profile.js';
import { ReadProcessorProfile } from './read-processor-profile.js';

@Module({
  imports: [PlatformModule],
  controllers: [StaffProcessorProfileController],
  providers: [ProcessorProfileRepository, ReadProcessorProfile, FindProcessorProfile, ChangeProcessorProfile],
  exports: [ReadProcessorProfile, FindProcessorProfile, ChangeProcessorProfile],
})
export class ProcessorProfileModule {}
