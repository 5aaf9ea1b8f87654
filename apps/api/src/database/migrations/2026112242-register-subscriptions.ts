import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterSubscriptions2026112242000 implements MigrationInterface {
  name = 'RegisterSubscriptions2026112242000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.register_subscriptions (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        email_hash bytea not null check (octet_length(email_hash) = 32),
        sealed_email bytea not null,
        locale text not null check (locale in ('da', 'en')),
        confirm_hash bytea not null check (octet_length(confirm_hash) = 32),
        asked_at timestamptz not null,
        confirmed_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, email_hash)
      );
      create index register_subscriptions_by_confirmation on app.register_subscriptions (tenant_id, confirm_hash);

      alter table app.sub_processor_versions
        add column transfer_mechanism text generated always as (facts->>'transferMechanism') stored;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
