import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { isOpen } from '../agreement-record/agreement.js';
import { remindSignatory } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { hasTurn } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { RemindSigners } from './remind-signers.js';

/** A planned reminder: whoever has signed in the meantime, or is no signer of the offer that stands, gets none. */
@Injectable()
export class RemindSignersJob extends JobHandler<typeof remindSignatory.payload> {
  readonly job = remindSignatory;

  constructor(
    private readonly effects: Effects,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly remind: RemindSigners,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ agreementId: id, signerId }: z.output<typeof remindSignatory.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      const { state, expiresAt } = await this.agreements.get({ tenantId, id });
      const due = (await this.signers.listOf(tenantId, id)).filter(hasTurn);
      const isDue = signerId === undefined ? due.length > 0 : due.some((signer) => signer.id === signerId);
      const isInTime = expiresAt !== null && expiresAt > this.clock.now();
      if (isOpen(state) && isInTime && isDue) await this.remind.run({ tenantId, id }, signerId);
    });
  }
}
