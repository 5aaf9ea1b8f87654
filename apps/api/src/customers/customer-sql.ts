import { utc } from '../platform/utc.js';

/** Pieces that the reads of customers share. `t` is `tenants`, `s` and `c` what `customerLists` joins. */
export const customerColumns = `t.id, t.name, t.registration_number as "registrationNumber", t.address, t.country, t.locale,
  t.authorisation, t.notice_days as "noticeDays", t.revision, t.status, ${utc('t.created_at')} as "createdAt",
  s.ids as "serviceIds", s.services, c.contacts, a.agreement`;

export const customerLists = `
  cross join lateral (
    select coalesce(array_agg(s.id order by s.code), '{}') as ids,
           coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'nameDa', s.name_da, 'nameEn', s.name_en) order by s.code), '[]') as services
    from subscriptions u join services s on s.id = u.service_id where u.tenant_id = t.id) s
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'name', c.name, 'title', c.title, 'email', c.email, 'phone', c.phone)
                    order by c.kind, c.name), '[]') as contacts
    from contacts c where c.tenant_id = t.id) c
  left join lateral (
    select jsonb_build_object('id', a.id, 'name', a.reference || ' v' || a.version) as agreement
    from agreements a where a.tenant_id = t.id and a.state = 'in_force' order by a.in_force_at desc, a.id desc limit 1) a on true`;

/** Parameters: $1 patterns of words in name or number (`wordPatterns`; read row by row, which ten thousand are few for), $2 service, $3 status; null asks for all. */
export const customerFilter = `t.kind = 'customer'
  and ($1::text[] is null or t.name ilike all($1) or t.registration_number ilike all($1))
  and ($2::uuid is null or exists (select 1 from subscriptions u where u.tenant_id = t.id and u.service_id = $2))
  and ($3::text is null or t.status = $3)`;
