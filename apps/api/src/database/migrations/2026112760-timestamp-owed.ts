import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise made when it was signed: a process without timestamp authorities must not seal it. */
export class TimestampOwed2026112760000 implements MigrationInterface {
  name = 'TimestampOwed2026112760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.agreements add column timestamp_owed boolean not null default false`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
