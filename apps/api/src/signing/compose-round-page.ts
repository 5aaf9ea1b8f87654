import { Injectable } from '@nestjs/common';
import { SignRoundPage, type SignRoundPageProps } from '#public-pages/sign-round.js';
import { ReadRound } from '../agreement-proposals/read-round.js';
import { Clock } from '../platform/clock.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../platform/pages/page-answer.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

/** What changed since the version that the customer had proposals for, and which of them it was. */
@Injectable()
export class ComposeRoundPage {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly readRound: ReadRound,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(token: string): Promise<PageAnswer<SignRoundPageProps> | SeeOther> {
    return this.openLink.run(token, async (offer) => {
      const base = `/s/${token}`;
      const { tenantId, agreementId: id, reference, version, locale: textLocale } = offer;
      const { since, ...changes } = await this.readRound.run({ tenantId, id });
      if (stageOf(offer, this.clock.now()) !== 'waiting' || since === null) return seeOther(base);
      return page(SignRoundPage, { base, reference, version, textLocale, since, ...changes });
    });
  }
}
