import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform2026112201000 implements MigrationInterface {
  name = 'Platform2026112201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.tenants (
        id uuid primary key,
        kind text not null check (kind in ('house', 'customer')),
        name text not null,
        registration_number text not null,
        address text not null,
        country text not null check (country ~ '^[A-Z]{2}$'),
        locale text not null check (locale in ('da', 'en')),
        authorisation text not null default 'general' check (authorisation in ('general', 'specific')),
        notice_days integer not null default 30 check (notice_days between 1 and 365),
        status text not null default 'active' check (status in ('active', 'ended')),
        created_at timestamptz not null
      );
      create unique index tenants_one_house on app.tenants (kind) where kind = 'house';
      create index tenants_by_name on app.tenants (name, id);

      create table app.audit_events (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        type text not null,
        version integer not null,
        subject_kind text not null,
        subject_id uuid not null,
        data jsonb not null,
        realm text not null,
        actor_kind text not null check (actor_kind in ('person', 'signer', 'data_subject', 'job', 'anonymous')),
        actor_id text,
        request_id text not null,
        occurred_at timestamptz not null,
        primary key (tenant_id, id)
      );
      create index audit_events_by_subject on app.audit_events (tenant_id, subject_id, id);

      create table app.outbox (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        job text not null,
        payload jsonb not null,
        not_before timestamptz not null,
        created_at timestamptz not null,
        primary key (tenant_id, id)
      );

      create table app.effects (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        primary key (tenant_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
