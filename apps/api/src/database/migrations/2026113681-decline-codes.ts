import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To decline takes a code of its own. */
export class DeclineCodes2026113681000 implements MigrationInterface {
  name = 'DeclineCodes2026113681000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.signing_codes drop constraint signing_codes_purpose_check,
        add constraint signing_codes_purpose_check check (purpose in ('sign', 'forward', 'decline'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
