/**
 * Which customers a change concerns, once it is announced: every active one with a service that it touches. `c` is
 * `sub_processor_changes`, `t` is `tenants`.
 */
export const isConcerned = `t.kind = 'customer' and t.status = 'active' and exists (
  select 1 from subscriptions u where u.tenant_id = t.id and u.service_id = any(c.service_ids))`;
