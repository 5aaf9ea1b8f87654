import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mandate says how far it goes, and a signature under it keeps the mandate it was given under. Earlier ones had no limits. */
export class MandateLimits2026112771000 implements MigrationInterface {
  name = 'MandateLimits2026112771000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update app.processor_profile set profile = jsonb_set(profile, '{signingMandate,limits}',
        '{"templates":[],"authorisations":["general","specific"],"services":[],"standardAnnexes":false}')
      where jsonb_typeof(profile->'signingMandate') = 'object';

      alter table app.signatures add column mandate jsonb,
        add constraint signatures_mandate_is_of_the_processor check (mandate is null or method = 'mandate');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
