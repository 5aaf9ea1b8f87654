import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { sendPasswordReset } from './password-reset.jobs.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { limits, LINK_LASTS_MS } from './reset-limits.js';

@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly links: PasswordResetsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes the wish. The same is done, in the same time, whether the address has an account or not.
   * @param email in lower case
   * @throws TooMany for this address or this network
   */
  async run(email: string, network: string): Promise<void> {
    await this.rateLimit.takeOfStranger('reset', { network, email }, limits);
    const now = this.clock.now();
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.links.add({ id, email, createdAt: now, expiresAt: new Date(now.getTime() + LINK_LASTS_MS) });
      await this.outbox.add(sendPasswordReset, { tenantId: HOUSE_TENANT_ID, payload: { linkId: id } });
    });
  }
}
