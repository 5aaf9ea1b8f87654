import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { EraseMails } from './erase-mails.js';
import { eraseMails } from './mail.jobs.js';

/** For realms that may not see the mails that they want erased: staff see none to a data subject. */
@Injectable()
export class EraseMailsJob extends JobHandler<typeof eraseMails.payload> {
  readonly job = eraseMails;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erase: EraseMails,
  ) {
    super();
  }

  async run({ about, queuedBefore }: z.output<typeof eraseMails.payload>, { tenantId }: JobCall): Promise<void> {
    await this.unitOfWork.run(() => this.erase.run(tenantId, about, new Date(queuedBefore)));
  }
}
