import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { jsonHash } from '#dpa-templates';
import { ComposeSample } from '../agreement-drafting/compose-sample.js';
import { ReadLibrary } from '../annex-library/read-library.js';
import { CampaignsRepository, planDigest, type StoredCampaign } from './campaigns.repository.js';
import { campaignExamples, type CampaignExamples } from './campaigns.schema.js';
import { plannedCustomers, plannedValues, toConfirm } from './planned-customer-sql.js';
import { deadSigners } from './read-plan.js';

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
    private readonly composeSample: ComposeSample,
    private readonly readLibrary: ReadLibrary,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<CampaignExamples> {
    const work = async () => (await this.of(await this.campaigns.get(id))).examples;
    return this.unitOfWork.run(work, { readOnly: true });
  }

  /** @returns with the hash of who gets what, which is part of the fingerprint */
  async of(campaign: StoredCampaign): Promise<{ digest: string; examples: CampaignExamples }> {
    const [planned] = await this.unitOfWork.read(`${plannedCustomers} ${digestPlanned}`, plannedValues(campaign));
    const { customers, digest } = planDigest.parse(planned);
    const { items, more } = await this.#list(campaign);
    const said: unknown[] = [];
    for (const { tenantId, locale } of items) {
      const sample = await this.composeSample.run(locale, tenantId, campaign.settings.annexA);
      said.push({ ...sample, createdAt: undefined });
    }
    // What is beyond the examples hangs on the library too.
    const library = items.length > 0 ? await this.readLibrary.state() : null;
    const fingerprint = jsonHash([campaign.id, campaign.revision, digest, said, library]);
    return { digest, examples: { fingerprint, customers, items, more } };
  }

  async #list(campaign: StoredCampaign): Promise<Pick<CampaignExamples, 'items' | 'more'>> {
    const rows = await this.unitOfWork.read(listCombinations, plannedValues(campaign));
    const found = z.array(row).parse(rows);
    const items = found.map(({ combinations: _all, everybody: _everybody, ...item }) => item);
    const { combinations = 0, everybody = 0 } = found[0] ?? {};
    const shown = items.reduce((total, { customers }) => total + customers, 0);
    return { items, more: { combinations: combinations - items.length, customers: everybody - shown } };
  }
}

/** One row: `customers`, to how many something is sent, and `digest`, of who gets what, on which all that they get hangs. */
export const digestPlanned = `
  select (count(*) filter (where step <> 'none' and reached))::int as customers,
         encode(sha256(convert_to(coalesce(string_agg(
           concat_ws(' ', tenant_id, step, reached, bound_id, locale, services), ',' order by tenant_id), ''), 'UTF8')), 'hex') as digest
  from (select planned.*, cardinality(${deadSigners}) = 0 as reached,
               array(select u.service_id from subscriptions u where u.tenant_id = planned.tenant_id order by 1) as services
        from planned where step <> 'none' or ${toConfirm}) affected`;

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
