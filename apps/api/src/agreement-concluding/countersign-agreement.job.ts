import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { unprintable } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { countersignAgreement } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { CountersignAgreement } from './countersign-agreement.js';

/**
 * Signs for the vendor at once where somebody whose name a document can print was given the mandate; otherwise the
 * agreement waits for a person.
 */
@Injectable()
export class CountersignAgreementJob extends JobHandler<typeof countersignAgreement.payload> {
  readonly job = countersignAgreement;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readProfile: ReadProcessorProfile,
    private readonly countersign: CountersignAgreement,
  ) {
    super();
  }

  async run({ agreementId: id }: z.output<typeof countersignAgreement.payload>, { tenantId }: JobCall): Promise<void> {
    const { signingMandate: mandate } = await this.readProfile.run();
    if (!mandate || unprintable(`${mandate.name} ${mandate.title}`).length > 0) return;
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ tenantId, id });
      if (agreement.state !== 'signed') return;
      const { name, title } = mandate;
      await this.countersign.run(agreement, { method: 'mandate', name, title, personId: null, statements: [] });
    });
  }
}
