import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs with a typed name may draw it too; what was drawn is kept as strokes and stands beside the name. */
export class DrawnSignatures2026113380000 implements MigrationInterface {
  name = 'DrawnSignatures2026113380000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.signatures add column drawing jsonb,
        add constraint signatures_drawing_beside_a_name check (drawing is null or typed_signature is not null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
