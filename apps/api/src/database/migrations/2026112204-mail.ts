import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail2026112204000 implements MigrationInterface {
  name = 'Mail2026112204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.mails (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        to_name text not null,
        to_email text not null,
        locale text not null check (locale in ('da', 'en')),
        template text not null,
        about_kind text not null,
        about_id uuid not null,
        unsubscribe_url text,
        sealed_data bytea,
        subject text,
        status text not null check (status in ('queued', 'sent', 'failed', 'bounced')),
        status_detail text,
        queued_at timestamptz not null,
        sent_at timestamptz,
        settled_at timestamptz,
        primary key (tenant_id, id)
      );
      create index mails_by_about on app.mails (tenant_id, about_id);
      create index mails_newest on app.mails (id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
