import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the daily deletion looks for, and when an effect was noted: its id is as old as the order, not as the effect. */
export class Retention2026112640000 implements MigrationInterface {
  name = 'Retention2026112640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.effects add column noted_at timestamptz not null default now();
      alter table app.effects alter column noted_at drop default;
      create index effects_by_age on app.effects (noted_at);
      create index mails_by_age on app.mails (about_kind, queued_at);
      create index account_links_by_expiry on app.account_links (expires_at);
      create index rate_limits_by_age on app.rate_limits (window_start);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
