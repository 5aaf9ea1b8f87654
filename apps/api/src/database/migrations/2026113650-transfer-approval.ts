import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why silence on a notice is no answer: the authorisation is specific, or the change brings a transfer that needs an
 * instruction (art. 28(3)(a)), with what that is. What was announced before stays as it was told.
 */
export class TransferApproval2026113650000 implements MigrationInterface {
  name = 'TransferApproval2026113650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.sub_processor_changes add column transfers jsonb not null default '[]';
      alter table app.notices add column transfers jsonb not null default '[]',
        add column needs_approval text check (needs_approval in ('specific', 'transfer'));
      update app.notices n set needs_approval = 'specific' from app.sub_processor_changes c
        where c.id = n.change_id and c.kind <> 'end' and n.authorisation = 'specific';
      alter table app.notices drop column authorisation,
        add constraint notices_transfer_needs_approval
          check ((transfers <> '[]') = (needs_approval is not distinct from 'transfer'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
