import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which level a seal reached is recorded with it. Those made before had no timestamp. */
export class Seals2026112710000 implements MigrationInterface {
  name = 'Seals2026112710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.agreements add column seal jsonb;
      update app.agreements set seal = '{"level":"PAdES-B-B","timestamp":null}' where sealed_document_id is not null;
      alter table app.agreements drop constraint agreements_in_force_is_sealed;
      alter table app.agreements add constraint agreements_in_force_is_sealed check (
        state not in ('in_force', 'superseded', 'terminated')
        or (sealed_document_id is not null and sealed_sha256 is not null and seal is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
