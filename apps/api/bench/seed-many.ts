import { givenSigned } from '../src/agreements/testing/given-agreement.js';
import { givenMember, givenStaff } from '../src/testing/given.js';
import type { Portal } from '../src/testing/portal.js';

const CUSTOMERS = 3_000;

export type Seeded = {
  readonly customerIds: readonly string[];
  /** Of the customer whose member `memberCookie` signs in. */
  readonly tenantId: string;
  readonly agreementId: string;
  readonly staffCookie: string;
  readonly memberCookie: string;
  /** Of an agreement that waits for its signature. */
  readonly customers: number;
};

/**
 * A few thousand customers, each with services, contacts, people, their sessions and a signed agreement: one made by the
 * portal itself, the others its copies.
 */
export async function seedMany(portal: Portal): Promise<Seeded> {
  const { tenant, id: agreementId } = await givenSigned(portal);
  const staff = await givenStaff(portal, ['compliance']);
  const member = await givenMember(portal, tenant);
  await portal.sql(
    `insert into app.services (id, code, name_da, name_en, description_da, description_en, created_at)
     select uuidv7(), 'service-' || n, 'Tjeneste ' || n, 'Service ' || n, 'beskrivelse', 'description', now()
     from generate_series(1, 8) n`,
  );
  await portal.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, created_at)
     select uuidv7(), 'customer', 'Kunde ' || lpad(n::text, 5, '0') || ' A/S', (10000000 + n)::text, 'Prøvevej ' || n || ', 4000 Roskilde',
            'DK', case n % 3 when 0 then 'en' else 'da' end, now()
     from generate_series(1, $1) n`,
    [CUSTOMERS],
  );
  for (const copy of copies) await portal.sql(copy, copy.includes('$1') ? [tenant.id] : []);
  await portal.sql(`update app.sessions set last_seen_at = now()`);
  await portal.sql(`update app.agreements set expires_at = now() + interval '30 days'`);
  await analyze(portal);
  const customers = await portal.sql<{ id: string }>(
    `select id from app.tenants where name like 'Kunde %' order by registration_number limit 200`,
  );
  return {
    customerIds: customers.map(({ id }) => id),
    tenantId: tenant.id,
    agreementId,
    staffCookie: `session=${staff.credentials?.token ?? ''}`,
    memberCookie: `session=${member.credentials?.token ?? ''}`,
    customers: CUSTOMERS,
  };
}

const every = `from app.tenants t where t.name like 'Kunde %'`;
const copies = [
  `insert into app.subscriptions (tenant_id, id, service_id, since)
   select t.id, uuidv7(), s.id, '2026-01-01' from app.tenants t
   cross join lateral (select id from app.services where code like 'service-%' order by md5(id::text || t.id) limit 2) s
   where t.name like 'Kunde %'`,
  `insert into app.contacts (tenant_id, id, kind, name, title, email)
   select t.id, uuidv7(), k, 'Person ' || k, 'Leder', k || '@kunde.example' ${every.replace(' where', `, unnest(array['signatory', 'privacy', 'general']) k where`)}`,
  `insert into app.people (id, email, name, locale, created_at)
   select uuidv7(), 'person' || t.id || '@kunde.example', 'Person ' || t.registration_number, 'da', now() ${every}`,
  `insert into app.memberships (tenant_id, id, person_id, roles, created_at)
   select t.id, uuidv7(), p.id, '{admin}', now() from app.tenants t join app.people p on p.email = 'person' || t.id || '@kunde.example'`,
  `insert into app.sessions (id, token_hash, person_id, tenant_id, csrf_token, second_factor, device, created_at, last_seen_at, expires_at)
   select uuidv7(), sha256(m.id::text::bytea), m.person_id, m.tenant_id, 'x', false, 'bench', now(), now(), '2099-01-01'
   from app.memberships m where not exists (select 1 from app.sessions s where s.person_id = m.person_id)`,
  `insert into app.documents (tenant_id, id, kind, reference, sha256, bytes, stored_at)
   select t.id, d.id, d.kind, d.reference, d.sha256, '\\x00', d.stored_at
   from app.tenants t, app.documents d where t.name like 'Kunde %' and d.tenant_id = $1`,
  `insert into app.agreements
   select (jsonb_populate_record(a, jsonb_build_object('tenant_id', t.id, 'id', uuidv7()))).*
   from app.tenants t, app.agreements a where t.name like 'Kunde %' and a.tenant_id = $1`,
  `insert into app.agreement_signers
   select (jsonb_populate_record(s, jsonb_build_object('tenant_id', a.tenant_id, 'id', uuidv7(), 'agreement_id', a.id))).*
   from app.agreements a, app.agreement_signers s where a.tenant_id <> $1 and s.tenant_id = $1`,
  `insert into app.signatures
   select (jsonb_populate_record(s, jsonb_build_object('tenant_id', a.tenant_id, 'id', uuidv7(), 'agreement_id', a.id, 'link_id', null,
     'signer_id', (select o.id from app.agreement_signers o
       where s.party = 'controller' and o.tenant_id = a.tenant_id and o.agreement_id = a.id)))).*
   from app.agreements a, app.signatures s where a.tenant_id <> $1 and s.tenant_id = $1`,
];

async function analyze(portal: Portal): Promise<void> {
  const tables = await portal.sql<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'app'`,
  );
  await portal.sql(`analyze ${tables.map(({ name }) => `app.${name}`).join(', ')}`);
}
