import { Injectable } from '@nestjs/common';
import { SignChangesPage, type SignChangesPageProps } from '#public-pages/sign-changes.js';
import { CompareVersions } from '../agreements/compare-versions.js';
import { Clock } from '../platform/clock.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../platform/pages/page-answer.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

@Injectable()
export class ComposeChangesPage {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly compareVersions: CompareVersions,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, also for a first version */
  async run(token: string): Promise<PageAnswer<SignChangesPageProps> | SeeOther> {
    return this.openLink.run(token, async (offer) => {
      const base = `/s/${token}`;
      if (stageOf(offer, this.clock.now()) !== 'waiting') return seeOther(base);
      const { tenantId, agreementId: id, reference, version, locale: textLocale } = offer;
      const changes = await this.compareVersions.run({ tenantId, id });
      return page(SignChangesPage, { base, reference, version, textLocale, ...changes });
    });
  }
}
