import type { MigrationInterface, QueryRunner } from 'typeorm';

const TYPES = `'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'automated-decision', 'withdrawal', 'complaint', 'other'`;
const about = `
        reference text not null,
        type text not null check (type in (${TYPES})),
        concerns text not null check (concerns in ('self', 'deceased')),
        locale text not null check (locale in ('da', 'en')),
        email_hash bytea not null,
        received_at timestamptz not null,`;

export class Inquiries2026112231000 implements MigrationInterface {
  name = 'Inquiries2026112231000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.inquiry_intake (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        ${about}
        status text not null check (status in ('unconfirmed', 'triage', 'dismissed')),
        form_tenant_id uuid references app.tenants (id),
        returned_by uuid references app.tenants (id),
        vendor_role text check (vendor_role in ('processor', 'controller')),
        masked_cpr integer not null default 0,
        confirm_hash bytea,
        sealed_contact bytea,
        sealed bytea,
        confirmed_at timestamptz,
        dismissal text check (dismissal in ('spam', 'nobody-concerned', 'withdrawn')),
        settled_at timestamptz,
        primary key (tenant_id, id),
        check ((status = 'dismissed') = (sealed is null))
      );
      create index inquiry_intake_newest on app.inquiry_intake (status, id desc);
      create index inquiry_intake_by_reference on app.inquiry_intake (reference);
      create index inquiry_intake_by_confirmation on app.inquiry_intake (confirm_hash);

      create table app.inquiries (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        ${about}
        vendor_role text not null check (vendor_role in ('processor', 'controller')),
        status text not null check (status in ('routed', 'acknowledged', 'in-progress', 'answered', 'refused', 'closed', 'returned')),
        delivered_at timestamptz not null,
        due_on date not null,
        extended_at timestamptz,
        paused_since timestamptz,
        paused_days integer not null default 0 check (paused_days >= 0),
        settled_at timestamptz,
        primary key (tenant_id, id)
      );
      create index inquiries_by_due on app.inquiries (tenant_id, due_on, id);
      create index inquiries_newest on app.inquiries (id desc);
      create index inquiries_by_reference on app.inquiries (reference);

      create table app.inquiry_steps (
        tenant_id uuid not null,
        id uuid not null,
        inquiry_id uuid not null,
        kind text not null,
        at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, inquiry_id) references app.inquiries (tenant_id, id)
      );
      create index inquiry_steps_in_order on app.inquiry_steps (tenant_id, inquiry_id, id);

      create table app.inquiry_contents (
        tenant_id uuid not null,
        id uuid not null,
        inquiry_id uuid not null,
        kind text not null,
        sealed bytea not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, inquiry_id) references app.inquiries (tenant_id, id)
      );
      create index inquiry_contents_by_inquiry on app.inquiry_contents (tenant_id, inquiry_id, id);

      create table app.inquiry_status_requests (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        token_hash bytea not null,
        reference text not null,
        email_hash bytea not null,
        code_hash bytea,
        tries integer not null default 0,
        expires_at timestamptz not null,
        opened_at timestamptz,
        primary key (tenant_id, id)
      );
      create index inquiry_status_requests_by_token on app.inquiry_status_requests (token_hash);

      create table app.inquiry_form_links (
        tenant_id uuid primary key references app.tenants (id),
        slug text not null check (slug ~ '^[a-z0-9]{16}$'),
        created_at timestamptz not null
      );
      create index inquiry_form_links_by_slug on app.inquiry_form_links (slug);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
