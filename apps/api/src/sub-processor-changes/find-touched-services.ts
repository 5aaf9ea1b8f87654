import { agreedPeriod } from '../notices/compute-agreed-period.js';

/** The services that a change touches: of the one above in the chain, of the one replaced, and those that are new; and whom it concerns. */
export const touchedServices = `
  with touched as (
    select jsonb_array_elements_text(v.facts->'serviceIds') as service_id
    from sub_processor_changes c
    join sub_processors s on s.id in (c.sub_processor_id, c.replaced_id)
    join lateral (select facts from sub_processor_versions where sub_processor_id = coalesce(s.parent_id, s.id)
      order by version desc limit 1) v on true
    where c.id = $1
    union
    select jsonb_array_elements_text(c.facts->'serviceIds') from sub_processor_changes c where c.id = $1 and c.facts is not null
  ), affected as (
    select t.id, t.name, t.authorisation, ${agreedPeriod} as notice_days
    from tenants t join sub_processor_changes c on c.id = $1
    where t.kind = 'customer' and t.status = 'active' and exists (
      select 1 from subscriptions u join touched on touched.service_id = u.service_id::text where u.tenant_id = t.id)
  )`;
