import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isSigned } from '../agreement-record/agreement.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { InformStaff } from '../staff-mail/inform-staff.js';
import { tellStaffOfProposals } from './agreement-proposals.jobs.js';
import { AgreementProposalsRepository } from './agreement-proposals.repository.js';

/** A customer has written: who looks after agreements is told once of all that came within a few minutes, not of its words. */
@Injectable()
export class TellStaffOfProposalsJob extends JobHandler<typeof tellStaffOfProposals.payload> {
  readonly job = tellStaffOfProposals;

  constructor(
    private readonly effects: Effects,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
    private readonly informStaff: InformStaff,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run({ agreementId }: z.output<typeof tellStaffOfProposals.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const { tenantId } = call;
      // Each proposal has a job of its own; the first takes all that are there, the others find nothing.
      const count = await this.proposals.tell({ tenantId, agreementId }, this.clock.now());
      if (count === 0) return;
      const { data, reference, state } = await this.agreements.get({ tenantId, id: agreementId });
      await this.informStaff.run({
        roles: ['compliance'],
        template: 'agreement-proposals-made',
        about: { kind: 'agreement-proposals', id: agreementId },
        write: () => ({
          ...{ customer: data.controller.name, reference, count, one: count === 1, signed: isSigned(state) },
          url: `${this.config.PUBLIC_URL}/staff/agreements/${agreementId}`,
        }),
      });
    });
  }
}
