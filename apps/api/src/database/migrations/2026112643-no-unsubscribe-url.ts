import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No mail is one that anybody could opt out of. */
export class NoUnsubscribeUrl2026112643000 implements MigrationInterface {
  name = 'NoUnsubscribeUrl2026112643000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.mails drop column unsubscribe_url`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
