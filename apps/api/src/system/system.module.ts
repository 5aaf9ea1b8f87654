import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { FailedJobs } from './failed-jobs.repository.js';
import { ListFailedJobs } from './list-failed-jobs.js';
import { ReadSystem } from './read-system.js';
import { RetryJob } from './retry-job.js';
import { StaffSystemController } from './system.controller.js';

@Module({
  imports: [PlatformModule, SealingModule],
  controllers: [StaffSystemController],
  providers: [ReadSystem, ListFailedJobs, RetryJob, FailedJobs],
})
export class SystemModule {}
