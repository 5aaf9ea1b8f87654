/**
 * Who held a signer's place when an event `e` of the audit log happened, as `h.name` and `h.email`: by the link that was
 * used or sent then, as others may have the place since. Who signed is named as they signed, whom it was handed to as
 * they were named. Ids sort by time of making.
 */
export const joinHolderThen = `
  left join agreement_signers s on s.tenant_id = e.tenant_id and s.id::text = e.data->>'signerId'
    and e.type = 'agreement.signed'
  left join signatory_forwardings f on f.tenant_id = e.tenant_id and f.id::text = e.data->>'forwardingId'
  left join lateral (
    select o.signer_name as name, o.signer_email as email from signing_links o
    where o.tenant_id = e.tenant_id and o.signer_id::text = e.data->>'signerId' and o.id <= e.id
    order by (e.actor_kind = 'signer' and o.id::text = e.actor_id) desc, o.id desc limit 1) l on true
  left join lateral (
    select coalesce(s.name, f.to_name, l.name) as name, coalesce(s.email, f.to_email, l.email) as email) h on true`;
