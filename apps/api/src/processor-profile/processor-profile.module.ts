import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ChangeProcessorProfile } from './change-processor-profile.js';
import { StaffProcessorProfileController } from './processor-profile.controller.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';
import { ReadProcessorProfile } from './read-processor-profile.js';

@Module({
  imports: [PlatformModule],
  controllers: [StaffProcessorProfileController],
  providers: [ProcessorProfileRepository, ReadProcessorProfile, ChangeProcessorProfile],
  exports: [ReadProcessorProfile, ChangeProcessorProfile],
})
export class ProcessorProfileModule {}
