import { Injectable } from '@nestjs/common';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { Clock } from '../platform/clock.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

@Injectable()
export class DeclineByLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly endAgreement: EndAgreement,
    private readonly clock: Clock,
  ) {}

  /** Says no, with a reason. Said twice, or too late, it changes nothing. @throws NotFound */
  async run(token: string, reason: string): Promise<void> {
    await this.openLink.run(token, async (offer) => {
      if (stageOf(offer, this.clock.now()) !== 'waiting') return;
      await this.endAgreement.run({ tenantId: offer.tenantId, id: offer.agreementId }, 'declined', reason);
    });
  }
}
