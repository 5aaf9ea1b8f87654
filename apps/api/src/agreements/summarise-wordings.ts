import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { wordingSummary, type WordingSummary } from './wordings.schema.js';

const asked = `'in_force', 'sent', 'viewed', 'signed', 'countersigned', 'sealing', 'declined', 'expired'`;
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
 * Each customer by its agreement in force and by its newest that waits for a signature: it can have both. Only who has
 * neither is lost: its newest was declined, or its time passed.
 */
const countByWording = `
  with standing as (
    select distinct on (a.tenant_id, is_now) a.tenant_id, a.template_version_id as wording,
      case when a.state = 'in_force' then 'bound' when a.state in ('declined', 'expired') then 'lost' else 'waiting' end as is_now
    from agreements a join tenants t on t.id = a.tenant_id and t.kind = 'customer' and t.status = 'active'
    where a.state in (${asked})
    order by a.tenant_id, is_now, a.in_force_at desc nulls last, a.id desc)
  select v.template_id as "templateId", t.name, v.number,
         count(*) filter (where s.is_now = 'bound')::int as "inForce",
         count(*) filter (where s.is_now = 'waiting')::int as waiting,
         count(*) filter (where s.is_now = 'lost')::int as lost
  from standing s
  left join agreement_template_versions v on v.id = s.wording
  left join agreement_templates t on t.id = v.template_id
  where s.is_now <> 'lost'
     or not exists (select 1 from standing o where o.tenant_id = s.tenant_id and o.is_now <> 'lost')
  group by v.template_id, t.name, v.number
  order by t.name nulls last, v.number desc`;

const countUncovered = `
  select count(*)::int as n from tenants t
  where t.kind = 'customer' and t.status = 'active' and not exists (
    select 1 from agreements a where a.tenant_id = t.id and a.state in (${asked}))`;
