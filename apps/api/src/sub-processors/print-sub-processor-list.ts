import { Injectable } from '@nestjs/common';
import { subProcessorListDocument, type ListedSubProcessor, type SubProcessorListInput } from '#dpa-templates';
import { currentContext } from '#tenancy';
import { RenderDocument } from '../documents/render-document.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { NotFound } from '../platform/problem.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { chainOf, type ChainOf, type Engaged } from './engaged-chain.js';
import { ListAnnouncedChanges } from './list-announced-changes.js';
import { ListEngaged } from './list-engaged.js';
import { ReadListCustomer } from './read-list-customer.js';
import type { CustomerListQuery } from './sub-processors.schema.js';
import { writtenMechanism } from './written-mechanism.js';

/** The signed-in customer's sub-processors as a PDF, in the customer's language, and what was announced to it. */
@Injectable()
export class PrintSubProcessorList {
  constructor(
    private readonly listEngaged: ListEngaged,
    private readonly listAnnounced: ListAnnouncedChanges,
    private readonly readCustomer: ReadListCustomer,
    private readonly readProfile: ReadProcessorProfile,
    private readonly renderDocument: RenderDocument,
    private readonly clock: Clock,
  ) {}

  async run({ asOf = danishDate(this.clock.now()) }: CustomerListQuery): Promise<{ bytes: Uint8Array; name: string }> {
    const { tenantId } = currentContext();
    if (!tenantId) throw new NotFound();
    const { locale, services, ...customer } = await this.readCustomer.run(tenantId);
    const engaged = await this.listEngaged.run({ tenantId, locale, asOf });
    const bytes = await this.renderDocument.run(
      subProcessorListDocument({
        locale,
        reference: `SUB-${asOf}`,
        createdAt: this.clock.now().toISOString(),
        asOf,
        processor: issuer(await this.readProfile.run()),
        customer,
        services,
        subProcessors: chainOf(engaged).map((link) => listed(link, locale)),
        announced: await this.listAnnounced.run({ tenantId, asOf }),
      }),
    );
    return { bytes, name: locale === 'da' ? `underdatabehandlere-${asOf}.pdf` : `sub-processors-${asOf}.pdf` };
  }
}

function issuer(profile: Awaited<ReturnType<ReadProcessorProfile['run']>>): SubProcessorListInput['processor'] {
  const { name, registrationNumber, address, country, email, phone, accent, contactName, contactTitle } = profile;
  return {
    name,
    registrationNumber,
    address,
    country,
    email,
    accent,
    contact: { name: contactName, email, ...(contactTitle && { title: contactTitle }) },
    ...(phone && { phone }),
  };
}

function listed({ company, chain }: ChainOf<Engaged>, locale: 'da' | 'en'): ListedSubProcessor {
  const { legalName, registrationNumber, address, country, contact, purpose, dataCategories, transferMechanism } =
    company.facts;
  return {
    legalName,
    registrationNumber,
    address,
    country,
    contact,
    purpose: purpose[locale],
    dataCategories: dataCategories[locale],
    services: [...company.services],
    ...(transferMechanism && { transferMechanism: writtenMechanism(transferMechanism, locale) }),
    ...(chain.length > 0 && { chain: chain.map((link) => listed(link, locale)) }),
  };
}
