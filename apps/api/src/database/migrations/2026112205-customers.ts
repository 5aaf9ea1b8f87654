import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Customers2026112205000 implements MigrationInterface {
  name = 'Customers2026112205000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.services (
        id uuid primary key,
        code text not null unique check (code ~ '^[a-z0-9-]+$'),
        name_da text not null,
        name_en text not null,
        description_da text not null,
        description_en text not null,
        created_at timestamptz not null
      );

      create index tenants_by_registration_number on app.tenants (registration_number, country);

      create table app.subscriptions (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        service_id uuid not null references app.services (id),
        since date not null,
        primary key (tenant_id, id),
        unique (tenant_id, service_id)
      );
      create index subscriptions_by_service on app.subscriptions (service_id);

      create table app.contacts (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        kind text not null check (kind in ('signatory', 'privacy', 'general')),
        name text not null,
        title text,
        email text not null,
        phone text,
        primary key (tenant_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
