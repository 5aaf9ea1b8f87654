import { Injectable } from '@nestjs/common';
import { currentContext } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { chainOf, type ChainOf, type Engaged } from './engaged-chain.js';
import { ListEngaged } from './list-engaged.js';
import type { CustomerList, CustomerListQuery } from './sub-processors.schema.js';

/** Who works on the signed-in customer's data, in the reader's language, each link of a chain under the one above it. */
@Injectable()
export class ListCustomerSubProcessors {
  constructor(
    private readonly listEngaged: ListEngaged,
    private readonly clock: Clock,
  ) {}

  async run({ asOf = danishDate(this.clock.now()) }: CustomerListQuery): Promise<CustomerList> {
    const { tenantId } = currentContext();
    if (!tenantId) throw new NotFound();
    const { locale } = currentRequest();
    const rows = await this.listEngaged.run({ tenantId, locale, asOf });
    return { asOf, items: flat(chainOf(rows), 0, locale) };
  }
}

const flat = (links: readonly ChainOf<Engaged>[], level: number, locale: 'da' | 'en'): CustomerList['items'] =>
  links.flatMap(({ company, chain }) => [shown(company, level, locale), ...flat(chain, level + 1, locale)]);

function shown({ facts, ...row }: Engaged, level: number, locale: 'da' | 'en'): CustomerList['items'][number] {
  return {
    id: row.id,
    level,
    ...facts,
    purpose: facts.purpose[locale],
    dataCategories: facts.dataCategories[locale],
    services: [...row.services],
    engagedSince: row.activatedOn,
    endsOn: row.endsOn,
    endsEarliest: row.endsEarliest,
    upcoming: row.upcoming,
  };
}
