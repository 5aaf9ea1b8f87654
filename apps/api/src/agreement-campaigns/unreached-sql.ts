/**
 * Addresses of a place in a campaign that its mail did not reach: what was heard of an address last counts, and only
 * addresses that are still written to. One that was mended is asked no more.
 * @param place alias of `agreement_campaign_customers`
 */
export const unreachedBy = (place: string): string => `
  select f.to_email as email from mails f
  where f.tenant_id = ${place}.tenant_id and f.about_id = ${place}.agreement_id and f.about_kind = 'agreement'
    and f.status in ('failed', 'bounced')
    and not exists (
      select 1 from mails g where g.tenant_id = f.tenant_id and g.about_id = f.about_id and g.to_email = f.to_email
        and g.status = 'sent' and (g.settled_at, g.id) > (f.settled_at, f.id))
    and case ${place}.outcome
      when 'offered' then exists (
        select 1 from agreement_signers s where s.tenant_id = f.tenant_id and s.agreement_id = f.about_id
          and s.lapsed_at is null and s.state in ('invited', 'viewed') and lower(s.email) = lower(f.to_email))
      when 'notified' then exists (
        select 1 from contacts c where c.tenant_id = f.tenant_id and lower(c.email) = lower(f.to_email))
      else false end`;
