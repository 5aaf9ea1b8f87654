import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '#tenancy';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { countersignAgreement } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { AwaitCountersignature } from './await-countersignature.js';
import { CheckMandate } from './check-mandate.js';
import { CountersignAgreement } from './countersign-agreement.js';

/**
 * Signs for the vendor at once where the mandate covers the agreement and a document can print who gave it; otherwise
 * the agreement waits for a person.
 */
@Injectable()
export class CountersignAgreementJob extends JobHandler<typeof countersignAgreement.payload> {
  readonly job = countersignAgreement;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly checkMandate: CheckMandate,
    private readonly countersign: CountersignAgreement,
    private readonly awaitCountersignature: AwaitCountersignature,
    private readonly effects: Effects,
  ) {
    super();
  }

  async run({ agreementId: id }: z.output<typeof countersignAgreement.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ tenantId, id });
      if (agreement.state !== 'signed') return;
      const found = await this.checkMandate.run(agreement);
      if (found.by === 'person') {
        await this.effects.once(call, () => this.awaitCountersignature.run(agreement));
        return;
      }
      const { mandate } = found;
      const { name, title } = mandate;
      const signer = { method: 'mandate', name, title, mandate, personId: null, statements: [] } as const;
      await this.countersign.run(agreement, signer);
    });
  }
}
