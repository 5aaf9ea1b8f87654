import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether it is the vendor that invites to a customer, as it does its first administrator: the page says who invites. */
export class InvitedByVendor2026113683000 implements MigrationInterface {
  name = 'InvitedByVendor2026113683000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.account_links add column by_vendor boolean not null default false,
        add constraint account_links_by_vendor check (not by_vendor or tenant_id is not null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
