import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import type { Engaged } from './engaged-chain.js';
import { canHold, isEarliest, ownDay, ownNotice } from './own-day.js';
import { subProcessorFacts, subProcessorStatus } from './sub-processor.js';

const engaged = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  status: subProcessorStatus,
  activatedOn: z.string(),
  /** For this customer, and at the earliest while its own gate is shut. */
  endsOn: z.string().nullable(),
  endsEarliest: z.boolean(),
  facts: subProcessorFacts,
  services: z.array(z.string()),
  upcoming: z.object({ from: z.string(), legalName: z.string() }).nullable(),
});

/** Who works on one customer's data on one day: only what touches its services, and only what its own gate let in. */
@Injectable()
export class ListEngaged {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param question.asOf ISO date, in Copenhagen
   * @returns flat, by name; a link of a chain has the id of the company above it
   */
  async run(question: {
    readonly tenantId: string;
    readonly locale: 'da' | 'en';
    readonly asOf: string;
  }): Promise<readonly Engaged[]> {
    const rows = await this.unitOfWork.read(listEngaged, [
      question.tenantId,
      question.asOf,
      question.locale,
      danishDate(this.clock.now()),
    ]);
    return z.array(engaged).parse(rows);
  }
}

/**
 * A version that came by a change holds for a customer that was told of it from the day its gate let it in; customers
 * that came when it had taken effect found it in their agreement. The end of one that is replaced holds the same way, and
 * not before it has come to pass: while a change waits for its contract, the old one goes on. A notice that lapsed binds
 * nobody: who comes back is told anew, or comes as a new customer does.
 */
const listEngaged = `
  with told as (
    select distinct on (s.id) s.id, s.parent_id, s.status, s.activated_on, s.ended_on, s.ended_by, v.version, v.facts
    from sub_processors s
    join sub_processor_versions v on v.sub_processor_id = s.id and v.valid_from <= $2::date
    where s.activated_on <= $2::date
      and (s.ended_on is null or s.ended_on > $2::date or (s.status = 'ending' and s.ended_on <= $4::date) or exists (
        select 1 from notices n where n.tenant_id = $1 and n.change_id = s.ended_by and n.status <> 'lapsed'
          and (n.engaged_from is null or n.engaged_from > $2::date)))
      and not exists (
        select 1 from notices n where n.tenant_id = $1 and n.change_id = v.change_id and n.status <> 'lapsed'
          and (n.engaged_from is null or n.engaged_from > $2::date))
    order by s.id, v.valid_from desc, v.version desc
  )
  select t.id, t.parent_id as "parentId", t.status, t.activated_on::text as "activatedOn", coalesce(leaving.day, case when t.ended_by is null then t.ended_on end)::text as "endsOn",
         coalesce(leaving.earliest, false) as "endsEarliest", t.facts, own.names as services,
         (select jsonb_build_object('from', ${ownDay}, 'legalName', v.legal_name)
          from sub_processor_versions v join sub_processor_changes c on c.id = v.change_id ${ownNotice('$1')}
          where v.sub_processor_id = t.id and v.version > t.version and ${ownDay} > $2::date
            and n.id is not null and ${canHold} and v.legal_name <> t.facts->>'legalName'
          order by v.version limit 1) as upcoming
  from told t
  join told root on root.id = coalesce(t.parent_id, t.id)
  left join lateral (
    select ${ownDay} as day, ${isEarliest} as earliest
    from sub_processor_changes c ${ownNotice('$1')} where c.id = t.ended_by and ${canHold}
  ) leaving on true
  join lateral (
    select array_agg(case $3 when 'da' then s.name_da else s.name_en end order by s.code) as names
    from subscriptions u join services s on s.id = u.service_id
    where u.tenant_id = $1 and root.facts->'serviceIds' ? u.service_id::text
  ) own on own.names is not null
  order by lower(t.facts->>'legalName'), t.id`;
