import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CampaignRevisions2026113400000 implements MigrationInterface {
  name = 'CampaignRevisions2026113400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.agreement_campaigns
        add column revision integer not null default 1,
        add column confirmed boolean not null default false;

      -- Who started these had not been asked, and had named what their first agreements say.
      update app.agreement_campaigns set confirmed = true where started_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
