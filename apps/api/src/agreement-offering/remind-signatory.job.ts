import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { isOpen } from '../agreement-record/agreement.js';
import { remindSignatory } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { RemindSignatory } from './remind-signatory.js';

@Injectable()
export class RemindSignatoryJob extends JobHandler<typeof remindSignatory.payload> {
  readonly job = remindSignatory;

  constructor(
    private readonly effects: Effects,
    private readonly agreements: AgreementsRepository,
    private readonly remind: RemindSignatory,
  ) {
    super();
  }

  async run({ agreementId: id }: z.output<typeof remindSignatory.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      const { state } = await this.agreements.get({ tenantId, id });
      if (isOpen(state)) await this.remind.run({ tenantId, id });
    });
  }
}
