/**
 * SQL: the day of a change (`c`, a row of `sub_processor_changes`) for one customer (`n`, its notice, which may be
 * missing): when its gate let it in, else the first day on which silence could.
 */
export const ownDay = `
  coalesce(n.engaged_from, greatest(c.effective_on,
    case when n.needs_approval is null then (n.closes_at at time zone 'Europe/Copenhagen')::date end))`;

/** SQL: that day may come later, or never: the customer's gate is shut as yet. */
export const isEarliest = `(n.id is not null and n.engaged_from is null)`;

/** SQL: the change holds for the customer, or can still come to; one without a notice finds it as it is. */
export const canHold = `
  (n.id is null or n.engaged_from is not null or n.status in ('pending', 'undelivered', 'delivered', 'acknowledged'))`;

/** SQL, a join: the customer's notice of a change. One that lapsed binds nobody. @param tenant an expression */
export const ownNotice = (tenant: string): string =>
  `left join notices n on n.tenant_id = ${tenant} and n.change_id = c.id and n.status <> 'lapsed'`;
