import { Injectable } from '@nestjs/common';
import { agreementData, type AgreementData, type AgreementSubProcessor } from '#dpa-templates';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ListAnnexB } from '../sub-processors/list-annex-b.js';
import { controllerParty, processorParty } from './agreement-parties.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import { ReadParties, type Customer } from './read-parties.js';

type Heading = Pick<Agreement, 'tenantId' | 'reference' | 'version'>;

type Known = { readonly customer?: Customer | undefined; readonly subProcessors?: AgreementSubProcessor[] | undefined };

/** An agreement's data from what staff wrote and what the registers say today: parties, services, sub-processors. */
@Injectable()
export class ComposeDraft {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly readParties: ReadParties,
    private readonly listAnnexB: ListAnnexB,
  ) {}

  /**
   * @param known what the caller has read of the registers in the same transaction
   * @throws NotFound when there is no such customer, or the vendor has not been set up
   */
  async run(heading: Heading, content: AgreementContent, createdAt: Date, known: Known = {}): Promise<AgreementData> {
    const customer = known.customer ?? (await this.readParties.run(heading.tenantId));
    const profile = await this.readProfile.run();
    const { locale } = customer;
    const { longerNotice, ...annexes } = content.annexes;
    const subProcessors = known.subProcessors ?? (await this.listAnnexB.run({ tenantId: heading.tenantId, locale }));
    return agreementData.parse({
      locale,
      reference: heading.reference,
      version: heading.version,
      createdAt: createdAt.toISOString(),
      processor: processorParty(profile),
      controller: controllerParty(customer),
      mainAgreement: content.mainAgreement,
      supervisoryAuthority: profile.supervisoryAuthority.name,
      services: customer.services,
      choices: content.choices,
      annexes: { ...annexes, b: { subProcessors, longerNotice } },
    });
  }
}
