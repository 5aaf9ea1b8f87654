import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a mail about an inquiry has not arrived: to its controller (`untold`), to its data subject (`unreached`). */
export class Unreached2026112711000 implements MigrationInterface {
  name = 'Unreached2026112711000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.inquiries add column untold_since timestamptz, add column unreached_since timestamptz;
      alter table app.inquiry_intake add column unreached_since timestamptz;
      create index inquiries_untold on app.inquiries (id) where untold_since is not null and status = 'routed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
