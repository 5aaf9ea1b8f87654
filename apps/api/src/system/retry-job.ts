import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound } from '../platform/problem.js';
import { FailedJobs } from './failed-jobs.repository.js';
import { jobRetried } from './system.events.js';

/** Staff give a job from the dead-letter list another try, when they have mended what it failed on. */
@Injectable()
export class RetryJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly failedJobs: FailedJobs,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound when it is not on the list (any more) */
  async run(id: string): Promise<void> {
    await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.run(async () => {
        const found = await this.failedJobs.requeue(id);
        if (!found) throw new NotFound();
        const { tenantId, job } = found;
        await this.auditLog.record(jobRetried, { tenantId, subjectId: id, data: { job } });
      }),
    );
  }
}
