/**
 * SQL: of the transfers that a change `c` brings at all, those that it brings to a customer `t`. One that the customer has
 * already, and that its gate let in, is none; one that it has been told of and has not approved still is.
 * @param source an expression: the change's transfers (jsonb), each with the services whose customers have it
 */
export const transfersBroughtTo = (source: string): string => `
  coalesce((select jsonb_agg(one - 'knownTo') from jsonb_array_elements(${source}) one
    where not exists (select 1 from subscriptions u where u.tenant_id = t.id and one->'knownTo' ? u.service_id::text)
      or exists (select 1 from notices shut where shut.tenant_id = t.id and shut.change_id <> c.id
        and shut.status <> 'lapsed' and shut.engaged_from is null
        and shut.transfers @> jsonb_build_array(one - 'knownTo' - 'company'))), '[]')`;

/** SQL: why a customer `t` has to approve a change `c`, or null. @param transfers what `transfersBroughtTo` found */
export const approvalNeeded = (transfers: string): string => `
  case when c.kind = 'end' then null when ${transfers} <> '[]' then 'transfer'
       when t.authorisation = 'specific' then 'specific' end`;
