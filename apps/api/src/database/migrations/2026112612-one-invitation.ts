import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One open invitation for an address in a place, however many ask at once; the newest of those from before stays. */
export class OneInvitation2026112612000 implements MigrationInterface {
  name = 'OneInvitation2026112612000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from app.account_links old using app.account_links newer
        where old.purpose = 'invitation' and newer.purpose = 'invitation' and old.used_at is null and newer.used_at is null
          and old.email = newer.email and old.tenant_id is not distinct from newer.tenant_id and old.id < newer.id;
      create unique index account_links_one_invitation on app.account_links (tenant_id, email)
        nulls not distinct where purpose = 'invitation' and used_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
