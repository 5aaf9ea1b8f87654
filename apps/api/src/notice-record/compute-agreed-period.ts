/**
 * SQL: how many days a customer `t` has for a change `c`: those agreed, or the longer period that annex B.2 of its
 * agreement in force gives the company.
 */
export const agreedPeriod = `greatest(t.notice_days, (
  select max((longer->>'days')::int)
  from agreements a, jsonb_array_elements(a.data->'annexes'->'b'->'longerNotice') longer, sub_processor_versions v
  where a.tenant_id = t.id and a.state = 'in_force' and v.sub_processor_id in (c.sub_processor_id, c.replaced_id)
    and lower(trim(longer->>'name')) = lower(trim(v.legal_name))))`;
