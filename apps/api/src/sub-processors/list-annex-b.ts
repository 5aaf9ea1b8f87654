import { Injectable } from '@nestjs/common';
import type { AgreementSubProcessor } from '#dpa-templates';
import { Clock } from '../platform/clock.js';
import { chainOf, type ChainOf, type Engaged } from './engaged-chain.js';
import { danishDate } from '../platform/danish-days.js';
import { ListEngaged } from './list-engaged.js';
import { writtenMechanism } from './written-mechanism.js';

/** Annex B.1 of an agreement: who is engaged for a customer's services today, each with its own chain. */
@Injectable()
export class ListAnnexB {
  constructor(
    private readonly listEngaged: ListEngaged,
    private readonly clock: Clock,
  ) {}

  async run(customer: { readonly tenantId: string; readonly locale: 'da' | 'en' }): Promise<AgreementSubProcessor[]> {
    const rows = await this.listEngaged.run({ ...customer, asOf: danishDate(this.clock.now()) });
    return chainOf(rows).map((link) => annexRow(link, customer.locale));
  }
}

function annexRow({ company, chain }: ChainOf<Engaged>, locale: 'da' | 'en'): AgreementSubProcessor {
  const { legalName, registrationNumber, address, country, purpose, transferMechanism } = company.facts;
  return {
    legalName,
    registrationNumber,
    address,
    country,
    description: purpose[locale],
    ...(transferMechanism && { transferMechanism: writtenMechanism(transferMechanism, locale) }),
    ...(chain.length > 0 && { chain: chain.map((link) => annexRow(link, locale)) }),
  };
}
