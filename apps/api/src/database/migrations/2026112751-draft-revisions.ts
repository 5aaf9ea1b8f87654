import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The highest revision that each document's drafts ever had, kept when a draft goes. */
export class DraftRevisions2026112751000 implements MigrationInterface {
  name = 'DraftRevisions2026112751000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table app.draft_revisions (document text primary key, last integer not null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
