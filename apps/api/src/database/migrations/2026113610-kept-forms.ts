import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was typed into a public form is kept, sealed, for the page that shows it again: so that "back" works in any browser. */
export class KeptForms2026113610000 implements MigrationInterface {
  name = 'KeptForms2026113610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.kept_forms (
        tenant_id uuid not null references app.tenants (id),
        id bytea not null,
        sealed bytea not null,
        expires_at timestamptz not null,
        primary key (tenant_id, id)
      );
      create index kept_forms_by_end on app.kept_forms (expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
