import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise made when it was signed: a process that asks for less must not seal it with less. */
export class RevocationProofOwed2026113590000 implements MigrationInterface {
  name = 'RevocationProofOwed2026113590000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.agreements add column revocation_proof_owed boolean not null default false,
        add constraint agreements_proof_needs_timestamp check (timestamp_owed or not revocation_proof_owed)
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
