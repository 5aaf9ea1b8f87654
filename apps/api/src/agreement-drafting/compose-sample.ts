import { Injectable } from '@nestjs/common';
import { agreementData, exampleAgreement, type AgreementData } from '#dpa-templates';
import { ReadPrefill } from '../annex-library/read-prefill.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ListAnnexB } from '../sub-processors/list-annex-b.js';
import { processorParty } from './agreement-parties.js';
import { ComposeDraft } from './compose-draft.js';
import { defaultContent, type SaidOfProcessing } from './default-annexes.js';
import { ReadParties } from './read-parties.js';

const SAMPLE = 'DPA-0000-0000';

/** Data to show a wording with, before any agreement is made of it. */
@Injectable()
export class ComposeSample {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly readParties: ReadParties,
    private readonly listAnnexB: ListAnnexB,
    private readonly readPrefill: ReadPrefill,
    private readonly composeDraft: ComposeDraft,
    private readonly clock: Clock,
  ) {}

  /**
   * @param tenantId the customer whose first agreement is shown; a made-up one with everything filled in unless given
   * @param more what that agreement says of the processing beyond what the library says
   * @throws NotFound
   */
  async run(locale: 'da' | 'en', tenantId?: string, more?: SaidOfProcessing): Promise<AgreementData> {
    return tenantId ? this.#of(tenantId, locale, more) : this.#madeUp(locale);
  }

  async #madeUp(locale: 'da' | 'en'): Promise<AgreementData> {
    const profile = await this.readProfile.run();
    return agreementData.parse(
      exampleAgreement(locale, {
        reference: SAMPLE,
        createdAt: this.clock.now().toISOString(),
        processor: processorParty(profile),
        supervisoryAuthority: profile.supervisoryAuthority.name,
      }),
    );
  }

  async #of(tenantId: string, locale: 'da' | 'en', more?: SaidOfProcessing): Promise<AgreementData> {
    const { services, authorisation, noticeDays } = await this.readParties.run(tenantId);
    const { address } = await this.readProfile.run();
    const now = this.clock.now();
    const content = defaultContent({
      locale,
      services: services.map(({ name }) => name),
      subProcessors: await this.listAnnexB.run({ tenantId, locale }),
      authorisation: { mode: authorisation, noticeDays },
      address,
      today: danishDate(now),
      more,
      prefill: await this.readPrefill.run(
        services.map(({ id }) => id),
        locale,
      ),
    });
    const data = await this.composeDraft.run({ tenantId, reference: SAMPLE, version: 1 }, content, now);
    return { ...data, locale };
  }
}
