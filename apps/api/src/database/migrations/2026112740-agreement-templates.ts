import { jsonHash, ownWording, partHashes, renumbered } from '#dpa-templates';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../../platform/ids.js';

/**
 * The wording of agreements is written and published by staff. Our own is version 1 from the start, and is what every
 * draft and every agreement with its hash was made of.
 */
export class AgreementTemplates2026112740000 implements MigrationInterface {
  name = 'AgreementTemplates2026112740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.agreement_templates (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        origin text not null check (origin in ('own', 'imported')),
        is_default boolean not null default false,
        standard jsonb,
        created_at timestamptz not null,
        constraint agreement_templates_standard check ((origin = 'imported') = (standard is not null))
      );
      create unique index agreement_templates_one_default on app.agreement_templates (is_default) where is_default;
      create unique index agreement_templates_by_name on app.agreement_templates (lower(name));

      create table app.agreement_template_drafts (
        template_id uuid primary key references app.agreement_templates (id),
        content jsonb not null,
        revision integer not null check (revision >= 1),
        changed_at timestamptz not null
      );

      create table app.agreement_template_versions (
        id uuid primary key,
        template_id uuid not null references app.agreement_templates (id),
        number integer not null check (number >= 1),
        content jsonb not null,
        hashes jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        change text not null check (change in ('major', 'minor')),
        explanation_da text not null,
        explanation_en text not null,
        published_at timestamptz not null,
        published_by uuid references app.people (id),
        retired_at timestamptz,
        unique (template_id, number)
      );

      alter table app.agreements add column template_version_id uuid references app.agreement_template_versions (id);
    `);
    await this.#publishOwnWording(runner);
    await runner.query(`
      alter table app.agreements add constraint agreements_have_a_wording check (
        model is not null or template_version_id is not null);
    `);
  }

  async #publishOwnWording(runner: QueryRunner): Promise<void> {
    const [templateId, versionId] = [newId(), newId()];
    const own = { da: ownWording('da'), en: ownWording('en') };
    const content = renumbered({ da: { ...own.da, locale: 'da' }, en: { ...own.en, locale: 'en' } });
    await runner.query(
      `insert into app.agreement_templates (id, name, origin, is_default, created_at) values ($1, $2, 'own', true, now())`,
      [templateId, content.da.title],
    );
    await runner.query(
      `insert into app.agreement_template_versions
         (id, template_id, number, content, hashes, content_hash, change, explanation_da, explanation_en, published_at)
       values ($1, $2, 1, $3, $4, $5, 'major', 'Ordlyden, som portalen kom med.', 'The wording that the portal came with.', now())`,
      [versionId, templateId, JSON.stringify(content), JSON.stringify(partHashes(content)), jsonHash(content)],
    );
    await runner.query(
      `update app.agreements set template_version_id = $1 where model is null or template_hash = any($2::text[])`,
      [versionId, [jsonHash(content.da), jsonHash(content.en)]],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
