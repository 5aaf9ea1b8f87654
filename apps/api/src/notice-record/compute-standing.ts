/** SQL: whether nobody at a customer `t` can answer a notice in the portal: no member that is let in has the privacy role. */
export const nobodyDecides = `not exists (
  select 1 from memberships mb join people p on p.id = mb.person_id
  where mb.tenant_id = t.id and 'privacy' = any(mb.roles) and p.disabled_at is null)`;

/** SQL: whether nobody at a customer `t` can sign in at all. */
export const nobodySignsIn = `not exists (
  select 1 from memberships mb join people p on p.id = mb.person_id where mb.tenant_id = t.id and p.disabled_at is null)`;

/** How far a customer `t` has come with its agreement, as `agreementStanding`. */
export const agreementOf = `coalesce((
  select case when bool_or(a.state = 'in_force') then 'in-force'
              when bool_or(a.state in ('sent', 'viewed', 'signed', 'countersigned', 'sealing')) then 'offered'
              when bool_or(a.state = 'draft') then 'drafted' end
  from agreements a where a.tenant_id = t.id), 'none')`;

/** A notice `n` of a change `c` that waits for an answer of a customer `t` where nobody can give one in the portal. */
export const waitsInVain = `(c.kind <> 'end' and n.status in ('pending', 'undelivered', 'delivered', 'acknowledged')
  and ${nobodyDecides})`;
