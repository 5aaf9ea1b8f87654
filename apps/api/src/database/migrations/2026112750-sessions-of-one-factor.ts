import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, but a session that never gave the second factor its person has is none: it is from before, or a stranger's. */
export class SessionsOfOneFactor2026112750000 implements MigrationInterface {
  name = 'SessionsOfOneFactor2026112750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.find_session(given bytea, asked_at timestamptz, seen_since timestamptz)
        returns table (id uuid, "personId" uuid, name text, email text, locale text, "csrfToken" text,
          "lastSeenAt" timestamptz, "staffRoles" text[], attested boolean, tenants jsonb, "tenantId" uuid)
        language plpgsql stable
      as $$
      #variable_conflict use_column
      begin
        return query
        select s.id, p.id, p.name, p.email, p.locale, s.csrf_token, s.last_seen_at,
               case when s.second_factor then coalesce(f.roles, '{}') else '{}' end,
               coalesce(f.attested_until >= (asked_at at time zone 'Europe/Copenhagen')::date, false),
               m.tenants, case when m.ids @> array[s.tenant_id] then s.tenant_id end
        from app.sessions s
        join app.people p on p.id = s.person_id and p.disabled_at is null
        left join app.staff_members f on f.person_id = p.id
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('tenantId', t.id, 'name', t.name, 'roles', m.roles) order by t.name), '[]') as tenants,
                 coalesce(array_agg(t.id), '{}') as ids
          from app.memberships m join app.tenants t on t.id = m.tenant_id
          where m.person_id = p.id
        ) m
        where s.token_hash = given and s.expires_at > asked_at and s.last_seen_at > seen_since
          and (s.second_factor or p.totp_secret is null);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
