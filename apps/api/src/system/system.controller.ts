import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import { ListAlerts } from './list-alerts.js';
import { ListFailedJobs } from './list-failed-jobs.js';
import { ReadSystem } from './read-system.js';
import { RetryJob } from './retry-job.js';
import { alertList, failedJobList, failedJobQuery, jobParam, systemStatus } from './system.schema.js';

@Realm('processor')
@Controller('api/staff/system')
export class StaffSystemController {
  constructor(
    private readonly readSystem: ReadSystem,
    private readonly listAlerts: ListAlerts,
    private readonly listFailedJobs: ListFailedJobs,
    private readonly retryJob: RetryJob,
  ) {}

  @Get()
  @May('system.read')
  @Answers(systemStatus)
  read() {
    return this.readSystem.run();
  }

  @Get('alerts')
  @May('system.read')
  @Answers(alertList)
  async alerts() {
    return { items: await this.listAlerts.run() };
  }

  @Get('failed-jobs')
  @May('system.read')
  @Answers(failedJobList)
  failedJobs(@Query({ schema: failedJobQuery }) query: z.infer<typeof failedJobQuery>) {
    return this.listFailedJobs.run(query);
  }

  @Post('failed-jobs/:id/retries')
  @OwnTransactions()
  @May('system.write')
  @Answers('nothing')
  retry(@Param({ schema: jobParam }) { id }: z.infer<typeof jobParam>) {
    return this.retryJob.run(id);
  }
}
