import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CampaignsRepository } from './campaigns.repository.js';
import { campaignExamples, type CampaignExamples } from './campaigns.schema.js';
import { plannedCustomers, plannedValues, toConfirm } from './planned-customer-sql.js';

const MOST = 20;
const row = campaignExamples.shape.items.element.extend({ combinations: z.number(), everybody: z.number() });

/**
 * Which first agreements are to be read before the start: one customer for each combination of services and language, on
 * which hangs what the library fills in. Those that most customers have come first.
 */
@Injectable()
export class ListExamples {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<CampaignExamples> {
    const rows = await this.unitOfWork.read(listCombinations, plannedValues(await this.campaigns.get(id)));
    const found = z.array(row).parse(rows);
    const items = found.map(({ combinations: _all, everybody: _everybody, ...item }) => item);
    const { combinations = 0, everybody = 0 } = found[0] ?? {};
    const shown = items.reduce((total, { customers }) => total + customers, 0);
    return { items, more: { combinations: combinations - items.length, customers: everybody - shown } };
  }
}

const listCombinations = `${plannedCustomers},
  combined as (
    select locale, ids, count(*)::int as customers,
           (array_agg(tenant_id order by step <> 'first', name, tenant_id))[1] as tenant_id
    from planned cross join lateral (
      select coalesce(array_agg(distinct u.service_id order by u.service_id), '{}') as ids
      from subscriptions u where u.tenant_id = planned.tenant_id) subscribed
    where ${toConfirm} group by locale, ids)
  select c.tenant_id as "tenantId", t.name as customer, c.locale, c.customers,
         (select coalesce(jsonb_agg(jsonb_build_object('da', s.name_da, 'en', s.name_en) order by s.code), '[]')
          from services s where s.id = any(c.ids)) as services,
         (count(*) over ())::int as combinations, (sum(c.customers) over ())::int as everybody
  from combined c join tenants t on t.id = c.tenant_id order by c.customers desc, t.name, t.id limit ${MOST}`;
