import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which a change names the state it was made from; and one customer per registration number, whoever adds it. */
export class Revisions2026112641000 implements MigrationInterface {
  name = 'Revisions2026112641000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.tenants add column revision integer not null default 1;
      alter table app.processor_profile add column revision integer not null default 1;
      drop index app.tenants_by_registration_number;
      create unique index customers_by_registration_number on app.tenants (registration_number, country) where kind = 'customer';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
