import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { waitsInVain } from '../notice-record/compute-standing.js';
import { toldName } from '../sub-processors/told-name.js';
import { NotFound } from '../platform/problem.js';
import { staffChange, type ChangesQuery, type StaffChange } from './sub-processor-changes.schema.js';

const PAGE = 50;

/** Changes of the register, newest first, each with how far its notices have come. */
@Injectable()
export class ListChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(query: ChangesQuery): Promise<{ items: StaffChange[]; next: string | null }> {
    const found = await this.#read(
      `where ($1::text is null or c.state = $1) and ($2::uuid is null or c.id < $2)
         and ($3::uuid is null or $3 in (c.sub_processor_id, c.replaced_id))
       order by c.id desc limit ${PAGE + 1}`,
      [query.state ?? null, query.next ?? null, query.subProcessorId ?? null],
    );
    const items = found.slice(0, PAGE);
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws NotFound */
  async one(id: string): Promise<StaffChange> {
    const [found] = await this.#read(`where c.id = $1`, [id]);
    if (!found) throw new NotFound();
    return found;
  }

  async #read(which: string, values: readonly unknown[]): Promise<StaffChange[]> {
    const rows = await this.unitOfWork.read(`${select} ${which}`, [...values]);
    return z.array(staffChange).parse(rows);
  }
}

const select = `
  select c.id, c.kind, c.state, c.sub_processor_id as "subProcessorId", ${toldName('s.id')} as "legalName",
         told.facts->>'country' as country, told.facts->>'transferMechanism' as "transferMechanism",
         s.flow_down_on::text as "flowDownOn", c.replaced_id as "replacedId",
         ${toldName('c.replaced_id')} as "replacedName",
         c.effective_on::text as "effectiveOn", c.explanation, c.facts, coalesce(c.service_ids, '{}') as touches, c.announced_at as "announcedAt",
         (select jsonb_build_object('pending', count(*) filter (where n.status = 'pending'),
            'undelivered', count(*) filter (where n.status = 'undelivered'),
            'delivered', count(*) filter (where n.status in ('delivered', 'acknowledged')),
            'approved', count(*) filter (where n.status = 'approved'),
            'objected', count(*) filter (where n.status = 'objected'),
            'expired', count(*) filter (where n.status = 'expired'),
            'resolved', count(*) filter (where n.status = 'resolved'),
            'lapsed', count(*) filter (where n.status = 'lapsed'),
            'withoutDecider', count(*) filter (where ${waitsInVain}), 'total', count(*))
          from notices n join tenants t on t.id = n.tenant_id where n.change_id = c.id) as progress
  from sub_processor_changes c
  join sub_processors s on s.id = c.sub_processor_id
  join lateral (select coalesce(c.facts, v.facts) as facts from sub_processor_versions v where v.sub_processor_id = s.id
    order by v.version desc limit 1) told on true`;
