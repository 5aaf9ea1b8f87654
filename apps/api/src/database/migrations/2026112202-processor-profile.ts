import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProcessorProfile2026112202000 implements MigrationInterface {
  name = 'ProcessorProfile2026112202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.processor_profile (
        id integer primary key check (id = 1),
        profile jsonb not null,
        updated_at timestamptz not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
