import { Injectable } from '@nestjs/common';
import { AskAgain } from '../agreements/ask-again.js';
import { Clock } from '../platform/clock.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

const LIMIT = { hits: 3, perSeconds: 24 * 60 * 60 };

@Injectable()
export class RequestNewLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly askAgain: AskAgain,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * A link that has run out: another is mailed to the same person, or the vendor is asked when the whole time has run out.
   * @returns what was done; null when there is nothing to ask for
   * @throws NotFound, TooMany
   */
  async run(token: string): Promise<'renewed' | 'asked' | null> {
    return this.openLink.run(token, async (offer) => {
      const stage = stageOf(offer, this.clock.now());
      if (stage !== 'expired' && stage !== 'overdue') return null;
      await this.rateLimit.take('signing-renewal', offer.agreementId, LIMIT);
      return this.askAgain.run({ tenantId: offer.tenantId, id: offer.agreementId }, offer.signer);
    });
  }
}
