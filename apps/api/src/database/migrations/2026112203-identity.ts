import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity2026112203000 implements MigrationInterface {
  name = 'Identity2026112203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.people (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        locale text not null check (locale in ('da', 'en')),
        password_hash text,
        totp_secret bytea,
        totp_last_step bigint,
        disabled_at timestamptz,
        created_at timestamptz not null
      );

      create table app.staff_members (
        person_id uuid primary key references app.people (id),
        roles text[] not null check (roles <@ array['owner', 'compliance', 'router', 'auditor'] and cardinality(roles) > 0),
        attested_until date
      );

      create table app.memberships (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        person_id uuid not null references app.people (id),
        roles text[] not null check (roles <@ array['admin', 'signatory', 'privacy', 'viewer'] and cardinality(roles) > 0),
        created_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, person_id)
      );
      create index memberships_by_person on app.memberships (person_id);

      create table app.sessions (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references app.people (id),
        tenant_id uuid references app.tenants (id),
        csrf_token text not null,
        second_factor boolean not null default false,
        device text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sessions_by_person on app.sessions (person_id);
      create index sessions_by_expiry on app.sessions (expires_at);

      create table app.pending_sign_ins (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references app.people (id),
        stage text not null check (stage in ('code', 'enrolment')),
        return_to text,
        tries integer not null default 0,
        expires_at timestamptz not null
      );
      create index pending_sign_ins_by_expiry on app.pending_sign_ins (expires_at);

      create table app.recovery_codes (
        person_id uuid not null references app.people (id),
        code_hash bytea not null,
        used_at timestamptz,
        primary key (person_id, code_hash)
      );

      create table app.account_links (
        id uuid primary key,
        purpose text not null check (purpose in ('password-reset', 'invitation')),
        token_hash bytea unique,
        email text not null check (email = lower(email)),
        person_id uuid references app.people (id),
        tenant_id uuid references app.tenants (id),
        roles text[],
        staff boolean not null default false,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        check (purpose = 'invitation' or (tenant_id is null and not staff)),
        check (purpose = 'password-reset' or (token_hash is not null and staff = (tenant_id is null)))
      );
      create index account_links_by_tenant on app.account_links (tenant_id) where tenant_id is not null;

      create table app.rate_limits (
        bucket text primary key,
        window_start timestamptz not null,
        hits integer not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
