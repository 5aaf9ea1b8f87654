import { Injectable } from '@nestjs/common';
import { AskAgain } from '../agreement-offering/ask-again.js';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/problem.js';
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
   * Somebody with a dead link asks for another. It goes to the signer on file, and whoever asks learns nothing: not
   * what became of the agreement, nor whether the link ever led anywhere.
   * @throws TooMany
   */
  async run(token: string): Promise<void> {
    try {
      await this.openLink.run(token, async (offer) => {
        if (stageOf(offer, this.clock.now()) === 'waiting') return;
        const { tenantId, agreementId, place } = offer;
        await this.rateLimit.take('signing-renewal', place?.id ?? agreementId, LIMIT);
        await this.askAgain.run({ tenantId, id: agreementId }, place);
      });
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
}
