import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailClaims2026112680000 implements MigrationInterface {
  name = 'MailClaims2026112680000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.mails add column claimed_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
