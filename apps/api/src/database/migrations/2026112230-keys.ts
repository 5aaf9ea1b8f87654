import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Keys2026112230000 implements MigrationInterface {
  name = 'Keys2026112230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.tenant_keys (
        tenant_id uuid primary key references app.tenants (id),
        public_key bytea not null check (length(public_key) = 32),
        wrapped_private_key bytea,
        created_at timestamptz not null,
        erased_at timestamptz,
        check ((wrapped_private_key is null) = (erased_at is not null))
      );

      create table app.intake_key (
        id integer primary key check (id = 1),
        public_key bytea not null check (length(public_key) = 32),
        wrapped_private_key bytea not null,
        created_at timestamptz not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
