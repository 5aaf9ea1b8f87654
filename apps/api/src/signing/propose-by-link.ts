import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ProposeChange } from '../agreement-proposals/propose-change.js';
import { ViewAgreement } from '../agreement-offering/view-agreement.js';
import { proposalOrder } from '../agreement-proposals/agreement-proposals.schema.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';
import type { ProposalForm } from './signing.schema.js';

/** `closed`: there is nothing to propose for any more; the link itself says why. */
export type ProposalOutcome = 'sent' | 'closed' | 'too-many';

const LIMIT = { hits: 20, perSeconds: 60 * 60 };

/** A signer comments on a clause or an annex, in its own name. The link is enough: it changes nothing of the agreement. */
@Injectable()
export class ProposeByLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly proposeChange: ProposeChange,
    private readonly viewAgreement: ViewAgreement,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, TooMany, Invalid for a clause that the agreement has not */
  async run(token: string, { place, wish }: ProposalForm): Promise<ProposalOutcome> {
    return this.openLink.run(token, async (offer) => {
      if (stageOf(offer, this.clock.now()) !== 'waiting' || !offer.place) return 'closed';
      await this.rateLimit.take('signing-proposal', offer.linkId, LIMIT);
      const { tenantId, agreementId: id, signer } = offer;
      const author = { name: signer.name, email: signer.email, personId: null, signerId: offer.place.id };
      const order = proposalOrder.parse({ kind: 'comment', place, wish });
      try {
        await this.unitOfWork.run(async () => {
          await this.proposeChange.run({ tenantId, id }, order, author);
          await this.viewAgreement.run({ tenantId, id }, author.signerId);
        });
        return 'sent';
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return error.code === 'too_many_proposals' ? 'too-many' : 'closed';
      }
    });
  }
}
