import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { wordingSummary, type WordingSummary } from './wordings.schema.js';

const uncovered = z.object({ n: z.number() });

/** Who is signed on what: active customers by the wording of their agreements. */
@Injectable()
export class SummariseWordings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<WordingSummary> {
    return this.unitOfWork.run(
      async (em) => {
        const items = wordingSummary.shape.items.parse(await em.query(countByWording));
        const [none] = z.array(uncovered).parse(await em.query(countUncovered));
        return { items, none: none?.n ?? 0 };
      },
      { readOnly: true },
    );
  }
}

/**
 * A customer is bound by the newest of its agreements in force, and waits for whatever was sent and is not in force yet.
 * Lost is who said no or let its time pass, and neither is bound nor has anything to sign.
 */
const countByWording = `
  with active as (select id from tenants where kind = 'customer' and status = 'active'),
  bound as (
    select distinct on (a.tenant_id) a.tenant_id, a.template_version_id as wording
    from agreements a join active t on t.id = a.tenant_id
    where a.state = 'in_force' order by a.tenant_id, a.in_force_at desc, a.id desc),
  waiting as (
    select distinct on (a.tenant_id) a.tenant_id, a.template_version_id as wording
    from agreements a join active t on t.id = a.tenant_id
    where a.state in ('sent', 'viewed', 'signed', 'countersigned', 'sealing') order by a.tenant_id, a.id desc),
  lost as (
    select distinct on (a.tenant_id) a.tenant_id, a.template_version_id as wording
    from agreements a join active t on t.id = a.tenant_id
    where a.state in ('declined', 'expired')
      and a.tenant_id not in (select tenant_id from bound union all select tenant_id from waiting)
    order by a.tenant_id, a.id desc),
  counted as (
    select wording, 'bound' as standing from bound
    union all select wording, 'waiting' from waiting
    union all select wording, 'lost' from lost)
  select v.template_id as "templateId", t.name, v.number,
         count(*) filter (where c.standing = 'bound')::int as "inForce",
         count(*) filter (where c.standing = 'waiting')::int as waiting,
         count(*) filter (where c.standing = 'lost')::int as lost
  from counted c
  left join agreement_template_versions v on v.id = c.wording
  left join agreement_templates t on t.id = v.template_id
  group by v.template_id, t.name, v.number
  order by t.name nulls last, v.number desc`;

const countUncovered = `
  select count(*)::int as n from tenants t
  where t.kind = 'customer' and t.status = 'active' and not exists (
    select 1 from agreements a where a.tenant_id = t.id
      and a.state in ('in_force', 'sent', 'viewed', 'signed', 'countersigned', 'sealing'))`;
