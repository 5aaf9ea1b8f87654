import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { FailedJobs } from './failed-jobs.repository.js';
import { InformOwners } from './inform-owners.js';
import { ListAlerts } from './list-alerts.js';
import { ListFailedJobs } from './list-failed-jobs.js';
import { ReadSystem } from './read-system.js';
import { RetryJob } from './retry-job.js';
import { StaffSystemController } from './system.controller.js';

@Module({
  imports: [PlatformModule, MailModule, SealingModule],
  controllers: [StaffSystemController],
  providers: [ReadSystem, ListAlerts, InformOwners, ListFailedJobs, RetryJob, FailedJobs],
  exports: [InformOwners],
})
export class SystemModule {}
