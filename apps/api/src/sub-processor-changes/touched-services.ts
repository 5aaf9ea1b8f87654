/** The services that a change touches: of the one above in the chain, of the one replaced, and those that are new. */
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
  )`;
