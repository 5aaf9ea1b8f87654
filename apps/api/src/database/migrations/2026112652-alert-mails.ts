import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AlertMails2026112652000 implements MigrationInterface {
  name = 'AlertMails2026112652000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.alert_mails (
        kind text not null,
        day date not null,
        primary key (kind, day)
      );
      create index mails_by_recipient on app.mails (tenant_id, to_email, id desc);
      create index mails_failed on app.mails (queued_at) where status = 'failed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
