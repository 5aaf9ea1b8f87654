import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a customer is told of changes since the agreement it is bound by is kept as it was told. */
export class ChangesSince2026112741000 implements MigrationInterface {
  name = 'ChangesSince2026112741000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.agreements add column changes_since jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
