import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who at the customer took the objection back: the words are then the customer's own, and the receipt goes to that person. */
export class WithdrawnBy2026113550000 implements MigrationInterface {
  name = 'WithdrawnBy2026113550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.notices add column withdrawn_by uuid,
        add constraint notices_withdrawn_by_somebody check (withdrawn_by is null or resolution = 'withdrawn');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
