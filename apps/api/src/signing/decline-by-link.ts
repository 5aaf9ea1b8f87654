import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { ViewAgreement } from '../agreement-offering/view-agreement.js';
import { Clock } from '../platform/clock.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

@Injectable()
export class DeclineByLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly viewAgreement: ViewAgreement,
    private readonly endAgreement: EndAgreement,
    private readonly clock: Clock,
  ) {}

  /** Says no, with a reason, and so for everybody who signs. Said twice, or too late, it changes nothing. @throws NotFound */
  async run(token: string, reason: string): Promise<void> {
    await this.openLink.run(token, async (offer) => {
      const { tenantId, agreementId: id, place, signer } = offer;
      if (stageOf(offer, this.clock.now()) !== 'waiting' || !place) return;
      await this.unitOfWork.run(async () => {
        await this.viewAgreement.run({ tenantId, id }, place.id);
        await this.endAgreement.decline({ tenantId, id }, place, signer, reason);
      });
    });
  }
}
