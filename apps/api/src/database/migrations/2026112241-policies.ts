import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Policies2026112241000 implements MigrationInterface {
  name = 'Policies2026112241000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.policy_drafts (
        slug text primary key check (slug ~ '^[a-z][a-z0-9-]{1,59}$'),
        source_da text not null,
        source_en text not null,
        revision integer not null,
        changed_at timestamptz not null
      );

      create table app.policy_versions (
        slug text not null check (slug ~ '^[a-z][a-z0-9-]{1,59}$'),
        version integer not null check (version >= 1),
        source_da text not null,
        source_en text not null,
        model_da jsonb not null,
        model_en jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        published_at timestamptz not null,
        primary key (slug, version)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
