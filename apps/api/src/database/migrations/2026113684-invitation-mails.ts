import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a place has invited lately is asked with every invitation, among mails of every kind. */
export class InvitationMails2026113684000 implements MigrationInterface {
  name = 'InvitationMails2026113684000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index mails_invitations on app.mails (tenant_id, queued_at) where template = 'invitation';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
