import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { unreachedAddresses } from '../mail/find-unreached.js';
import { byName, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { campaignReasons, campaignSteps } from './campaign.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { plannedCustomer, type CampaignPlan, type PlanQuery } from './campaigns.schema.js';
import { plannedCustomers, plannedValues, toConfirm } from './planned-customer-sql.js';

const counted = z.object({
  step: z.enum(campaignSteps),
  reason: z.enum(campaignReasons).nullable(),
  n: z.number(),
  toConfirm: z.number(),
  unreached: z.number(),
});

/** The dry run: who would get what if the campaign were started now, and who nothing and why. Changes nothing. */
@Injectable()
export class ReadPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
  ) {}

  /** By name, 50 at a time; the totals are of the whole audience. @throws NotFound */
  async run(id: string, { step, reason, unreached, cursor }: PlanQuery): Promise<CampaignPlan> {
    const campaign = await this.campaigns.get(id);
    const values = plannedValues(campaign);
    const [afterName, afterId] = cursor ? decodeCursor(cursor, byName) : [null, null];
    return this.unitOfWork.run(
      async (em) => {
        const counts = z.array(counted).parse(await em.query(countPlanned, values));
        const found: unknown = await em.query(listPlanned, [
          ...values,
          step ?? null,
          reason ?? null,
          afterName,
          afterId,
          unreached ?? false,
        ]);
        const { items, next } = pageOf(z.array(plannedCustomer).parse(found), ({ customer, tenantId }) => [
          customer,
          tenantId,
        ]);
        const asksToConfirm = counts.some((count) => count.toConfirm > 0);
        return { asksToConfirm, totals: totalsOf(counts), items: [...items], next };
      },
      { readOnly: true },
    );
  }
}

function totalsOf(counts: readonly z.infer<typeof counted>[]): CampaignPlan['totals'] {
  const sum = (which: (count: z.infer<typeof counted>) => boolean) =>
    counts.filter(which).reduce((total, { n }) => total + n, 0);
  const unreachedIn = (step: string) =>
    counts.reduce((total, count) => total + (count.step === step ? count.unreached : 0), 0);
  const [first, renewal, notice, none] = campaignSteps.map(
    (step) => sum((count) => count.step === step) - unreachedIn(step),
  );
  const reasons = campaignReasons.map((reason) => [reason, sum((count) => count.reason === reason)] as const);
  return {
    steps: { first: first ?? 0, renewal: renewal ?? 0, notice: notice ?? 0, none: none ?? 0 },
    reasons: reasonCounts.parse(Object.fromEntries(reasons)),
    unreached: counts.reduce((total, { unreached }) => total + unreached, 0),
  };
}
const reasonCounts = z.record(z.enum(campaignReasons), z.number());

/** Of `planned`: addresses of those who would sign that the last mail did not reach, so that nothing is sent to them. */
export const deadSigners = `array(
  select u.email from (${unreachedAddresses('= planned.tenant_id')}) u
  where step in ('first', 'renewal') and exists (
    select 1 from contacts c where c.tenant_id = u.tenant_id and c.kind = 'signatory' and lower(c.email) = u.email)
  order by u.email)`;

const countPlanned = `${plannedCustomers} select step, reason, count(*)::int as n,
  count(*) filter (where ${toConfirm})::int as "toConfirm",
  count(*) filter (where cardinality(${deadSigners}) > 0)::int as unreached from planned group by step, reason`;

/** Parts of the two wordings in the customer's language, by their hashes. */
const changedParts = `
  select count(*)::int
  from (select key, value from agreement_template_versions v, jsonb_each_text(v.hashes->p.locale) where v.id = p.bound_version_id) o
  full join (select key, value from agreement_template_versions v, jsonb_each_text(v.hashes->p.locale) where v.id = p.wanted_id) n
    using (key)
  where o.value is distinct from n.value`;

const listPlanned = `
  ${plannedCustomers},
  page as (
    select planned.*, ${deadSigners} as unreached from planned
    where (not $13 or cardinality(${deadSigners}) > 0) and ($9::text is null or (step = $9 and cardinality(${deadSigners}) = 0)) and ($10::text is null or reason = $10)
      and ($11::text is null or (name, tenant_id) > ($11, $12::uuid))
    order by name, tenant_id limit ${PAGE_SIZE + 1})
  select tenant_id as "tenantId", name as customer, step, reason,
         case reason when 'incomplete' then missing else '{}' end as missing,
         unreached,
         case when bound_id is not null then jsonb_build_object('id', bound_id, 'name', bound_name) end as bound,
         case when bound_version_id is not null then (${changedParts}) end as "changedParts",
         case reason when 'open_offer' then open_id when 'draft' then draft_id when 'declined' then declined_id end as "agreementId"
  from page p order by name, tenant_id`;
