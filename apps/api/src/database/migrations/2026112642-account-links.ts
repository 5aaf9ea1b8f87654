import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How open invitations are listed and replaced, and how one password reset uses up the others of the same person. */
export class AccountLinks2026112642000 implements MigrationInterface {
  name = 'AccountLinks2026112642000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.account_links_by_tenant;
      create index account_links_to_tenants on app.account_links (tenant_id, id desc) where used_at is null and tenant_id is not null;
      create index account_links_to_staff on app.account_links (id desc) where used_at is null and staff;
      create index account_links_by_person on app.account_links (person_id) where person_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
