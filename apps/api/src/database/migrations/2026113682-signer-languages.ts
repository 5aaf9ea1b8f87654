import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language a signer chose on the signing page; what was signed before keeps the one it was signed in. */
export class SignerLanguages2026113682000 implements MigrationInterface {
  name = 'SignerLanguages2026113682000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.agreement_signers add column locale text check (locale in ('da', 'en'));
      update app.agreement_signers s set locale = g.locale from app.signatures g
        where g.tenant_id = s.tenant_id and g.signer_id = s.id and g.party = 'controller';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
