import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What annexes are made of becomes the vendor's own, in place of a list in the code, whose entries it begins with: only
 * suggested, for they belong to no service yet. A draft knows which of its fields nobody has looked at.
 */
export class AnnexLibrary2026113101000 implements MigrationInterface {
  name = 'AnnexLibrary2026113101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.annex_library_entries (
        id uuid primary key,
        facts jsonb not null check (facts->>'kind' in ('data-type', 'data-subject', 'place')),
        revision integer not null default 1,
        created_at timestamptz not null,
        retired_at timestamptz
      );
      create unique index annex_library_entries_by_name
        on app.annex_library_entries ((facts->>'kind'), lower(facts->'name'->>'da')) where retired_at is null;

      create table app.annex_measure_lists (
        version integer primary key check (version >= 1),
        items jsonb not null,
        published_at timestamptz not null,
        published_by uuid references app.people (id)
      );

      alter table app.agreements add column prefilled text[] not null default '{}';

      insert into app.annex_library_entries (id, facts, created_at)
      select gen_random_uuid(), jsonb_strip_nulls(jsonb_build_object('kind', kind, 'name', jsonb_build_object('da', da, 'en', en),
               'category', category, 'everyService', false, 'serviceIds', '[]'::jsonb))
             || case when kind = 'data-type' then '{"period": null}'::jsonb else '{}'::jsonb end, now()
      from (values
          ('data-type', 'Navn og kontaktoplysninger', 'Name and contact details', 'ordinary'),
          ('data-type', 'Brugernavn og logoplysninger', 'User name and log data', 'ordinary'),
          ('data-type', 'Køb, bookinger og betalinger', 'Purchases, bookings and payments', 'ordinary'),
          ('data-type', 'Beskeder og korrespondance', 'Messages and correspondence', 'ordinary'),
          ('data-type', 'CPR-nummer', 'Civil registration number', 'cpr'),
          ('data-type', 'Helbredsoplysninger', 'Health data', 'special'),
          ('data-subject', 'Kundens kunder', 'The customer’s own customers', null),
          ('data-subject', 'Medarbejdere', 'Employees', null),
          ('data-subject', 'Kontaktpersoner hos leverandører og partnere', 'Contacts at suppliers and partners', null),
          ('data-subject', 'Besøgende på hjemmesiden', 'Visitors to the website', null),
          ('data-subject', 'Borgere', 'Citizens', null),
          ('data-subject', 'Patienter', 'Patients', null)
      ) as begun (kind, da, en, category);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
