import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { agreementExpired } from '../agreement-record/agreements.events.js';
import { expireAgreement } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';

/** Closes an agreement that nobody signed in time. One that was offered again has a later time, and a later job. */
@Injectable()
export class ExpireAgreementJob extends JobHandler<typeof expireAgreement.payload> {
  readonly job = expireAgreement;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ agreementId: id }: z.output<typeof expireAgreement.payload>, { tenantId }: JobCall): Promise<void> {
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      if (await this.agreements.tryExpire({ tenantId, id }, now))
        await this.auditLog.record(agreementExpired, { tenantId, subjectId: id, data: {} });
    });
  }
}
