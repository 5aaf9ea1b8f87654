import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An inquiry can be about somebody for whom the writer may act. */
export class Represented2026112780000 implements MigrationInterface {
  name = 'Represented2026112780000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['inquiry_intake', 'inquiries'])
      await runner.query(`
        alter table app.${table} drop constraint ${table}_concerns_check,
          add constraint ${table}_concerns_check check (concerns in ('self', 'represented', 'deceased'));
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
