import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { wipeSignatureTrace } from '../agreement-record/agreements.jobs.js';

/** IP address and browser of a signature go when they need not be kept any longer (art. 5(1)(e)). */
@Injectable()
export class WipeSignatureTraceJob extends JobHandler<typeof wipeSignatureTrace.payload> {
  readonly job = wipeSignatureTrace;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ agreementId }: z.output<typeof wipeSignatureTrace.payload>, { tenantId }: JobCall): Promise<void> {
    await this.unitOfWork.run((em) =>
      em.query(
        `update signatures set ip = null, user_agent = null
         where tenant_id = $1 and agreement_id = $2 and kept_until <= $3`,
        [tenantId, agreementId, this.clock.now()],
      ),
    );
  }
}
