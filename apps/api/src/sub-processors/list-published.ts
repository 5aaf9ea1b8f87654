import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { chainOf, type ChainOf } from './engaged-chain.js';
import { transferMechanism } from './sub-processor.js';

const published = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  legalName: z.string(),
  country: z.string(),
  purpose: z.string(),
  transferMechanism: transferMechanism.nullable(),
  /** The name it takes on a day that is announced; null when its name stays. */
  upcoming: z.object({ from: z.string(), legalName: z.string() }).nullable(),
});
type Published = z.infer<typeof published>;
export type PublishedSubProcessor = Omit<Published, 'parentId'> & { readonly level: number };

/** Who helps the vendor today, for anyone to read: names, countries and purposes, and nothing of any customer. */
@Injectable()
export class ListPublished {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the reader's language, each link of a chain after the one above it. */
  async run(): Promise<{ readonly asOf: string; readonly items: readonly PublishedSubProcessor[] }> {
    const asOf = danishDate(this.clock.now());
    const rows = await this.unitOfWork.read(listPublished, [asOf, currentRequest().locale]);
    return { asOf, items: flat(chainOf(z.array(published).parse(rows)), 0) };
  }
}

const flat = (links: readonly ChainOf<Published>[], level: number): PublishedSubProcessor[] =>
  links.flatMap(({ company: { parentId: _, ...company }, chain }) => [
    { ...company, level },
    ...flat(chain, level + 1),
  ]);

const listPublished = `
  select s.id, s.parent_id as "parentId", v.legal_name as "legalName", v.country,
         case $2 when 'da' then v.purpose_da else v.purpose_en end as purpose,
         v.transfer_mechanism as "transferMechanism",
         (select jsonb_build_object('from', next.valid_from, 'legalName', next.legal_name)
          from sub_processor_versions next where next.sub_processor_id = s.id and next.version > v.version
            and next.valid_from > $1::date and next.legal_name <> v.legal_name
          order by next.version limit 1) as upcoming
  from sub_processors s
  join lateral (select version, legal_name, country, purpose_da, purpose_en, transfer_mechanism from sub_processor_versions
    where sub_processor_id = s.id and valid_from <= $1::date order by version desc limit 1) v on true
  where s.activated_on <= $1::date and s.status <> 'removed'
  order by lower(v.legal_name), s.id`;
