import { wordPatterns } from '../platform/word-patterns.js';
import type { CampaignOrder, CampaignSettings } from './campaigns.schema.js';

/** Of `n`: what a first agreement would lack, as neither the campaign nor the library has it for the customer's services. */
const uncovered = `array(
  select path from unnest($8::text[]) with ordinality g (path, at) where not exists (
    select 1 from annex_library_entries e where e.retired_at is null
      and e.facts->>'kind' = case path when 'annexes.a.dataTypes' then 'data-type' else 'data-subject' end
      and ((e.facts->>'everyService')::boolean or exists (
        select 1 from subscriptions u where u.tenant_id = n.tenant_id and e.facts->'serviceIds' ? u.service_id::text)))
  order by at)`;

/**
 * What a campaign does for each customer of its audience, by the registers as they are: dry run, start and job ask the
 * same. One row a customer: `tenant_id`, `name`, `step`, `reason`, `missing`, and what it hangs on.
 * Parameters: `plannedValues`.
 */
export const plannedCustomers = `
  with wanted as (select id, template_id, number from agreement_template_versions where id = $1),
  audience as (
    select t.id, t.name, t.locale, t.status from tenants t
    where t.kind = 'customer' and ($7::uuid is null or t.id = $7)
      and ($2::text[] is null or t.name ilike all($2) or t.registration_number ilike all($2))
      and ($3::uuid[] is null or exists (
        select 1 from subscriptions u where u.tenant_id = t.id and u.service_id = any($3)))
      and ($4::text is null or t.locale = $4)
      and ($5 = 'everyone' or ($5 = 'signed') = exists (
        select 1 from agreements a where a.tenant_id = t.id and a.state = 'in_force'))),
  standing as (
    select t.id as tenant_id, t.name, t.locale, t.status, w.id as wanted_id, w.number as wanted_number, w.template_id,
      b.id as bound_id, b.name as bound_name, b.version_id as bound_version_id, v.number as bound_number,
      coalesce(v.template_id = w.template_id, false) as is_same,
      (select a.id from agreements a where a.tenant_id = t.id
         and a.state in ('sent', 'viewed', 'signed', 'countersigned', 'sealing') order by a.id desc limit 1) as open_id,
      (select a.id from agreements a where a.tenant_id = t.id and a.state = 'draft' order by a.id desc limit 1) as draft_id,
      (select a.id from agreements a where a.tenant_id = t.id and a.state = 'declined' and a.template_version_id = w.id
         order by a.id desc limit 1) as declined_id
    from audience t cross join wanted w
    left join lateral (
      select a.id, a.reference || ' v' || a.version as name, a.template_version_id as version_id
      from agreements a where a.tenant_id = t.id and a.state = 'in_force'
      order by a.in_force_at desc, a.id desc limit 1) b on true
    left join agreement_template_versions v on v.id = b.version_id),
  need as (
    select s.*, coalesce(is_same and bound_number < wanted_number and not exists (
        select 1 from agreement_template_versions m where m.template_id = s.template_id and m.change = 'major'
          and m.number > s.bound_number and m.number <= s.wanted_number), false) as is_told
    from standing s),
  lacking as (
    select n.*, case
      when is_told then case when exists (select 1 from contacts c where c.tenant_id = n.tenant_id)
        then '{}' else array['contacts'] end
      else array_remove(array[
          case when not exists (select 1 from subscriptions u where u.tenant_id = n.tenant_id) then 'services' end,
          case when not exists (select 1 from contacts c where c.tenant_id = n.tenant_id and c.kind = 'signatory')
            then 'signers' end], null)
        || case when bound_id is null then ${uncovered} else '{}' end
      end as missing
    from need n),
  reasoned as (
    select l.*, case
      when tenant_id = any($6::uuid[]) then 'excluded'
      when status = 'ended' then 'ended'
      when open_id is not null then 'open_offer'
      when draft_id is not null then 'draft'
      when bound_version_id = wanted_id then 'on_version'
      when is_same and bound_number > wanted_number then 'on_newer'
      when is_told and exists (
        select 1 from agreement_campaign_customers k join agreement_campaigns o on o.id = k.campaign_id
        where k.tenant_id = l.tenant_id and k.outcome = 'notified' and o.template_version_id = l.wanted_id)
        then 'notified'
      when declined_id is not null then 'declined'
      when missing <> '{}' then 'incomplete'
      end as reason
    from lacking l),
  planned as (
    select r.*, case when reason is not null then 'none' when is_told then 'notice'
      when bound_id is not null then 'renewal' else 'first' end as step
    from reasoned r)`;

/** Of `planned`: gets a first agreement, now or when what it lacks is there and it is tried again. */
export const toConfirm = `(step = 'first' or (reason = 'incomplete' and bound_id is null))`;

type Planned = Pick<CampaignOrder, 'templateVersionId' | 'audience' | 'settings'>;

/** Of an audience as it is chosen. */
export function plannedValues({ templateVersionId, audience, settings }: Planned): unknown[] {
  const { search, serviceIds, locale, standing, excluded } = audience;
  return [
    templateVersionId,
    wordPatterns(search),
    serviceIds.length > 0 ? serviceIds : null,
    locale,
    standing,
    excluded,
    null,
    gapsOf(settings),
  ];
}

/** Of one customer that was in the audience when the campaign was started, whatever its name or services are now. */
export function plannedValuesOf(
  tenantId: string,
  { templateVersionId, settings }: Omit<Planned, 'audience'>,
): unknown[] {
  return [templateVersionId, null, null, null, 'everyone', [], tenantId, gapsOf(settings)];
}

/** What the campaign does not say. */
const gapsOf = ({ annexA }: CampaignSettings): string[] => [
  ...(annexA.dataTypes.length === 0 ? ['annexes.a.dataTypes'] : []),
  ...(annexA.dataSubjects.length === 0 ? ['annexes.a.dataSubjects'] : []),
];
