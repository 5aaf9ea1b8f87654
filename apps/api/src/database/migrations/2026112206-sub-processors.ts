import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubProcessors2026112206000 implements MigrationInterface {
  name = 'SubProcessors2026112206000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.sub_processors (
        id uuid primary key,
        parent_id uuid references app.sub_processors (id),
        status text not null check (status in ('planned', 'announced', 'active', 'ending', 'removed')),
        flow_down_on date,
        activated_on date,
        ended_on date,
        ended_by uuid,
        created_at timestamptz not null,
        check (status not in ('active', 'ending', 'removed') or (flow_down_on is not null and activated_on is not null)),
        check (status not in ('ending', 'removed') or ended_on is not null)
      );
      create index sub_processors_by_parent on app.sub_processors (parent_id) where parent_id is not null;

      create table app.sub_processor_changes (
        id uuid primary key,
        kind text not null check (kind in ('add', 'replace', 'change', 'end')),
        state text not null check (state in ('draft', 'announced', 'effective')),
        sub_processor_id uuid not null references app.sub_processors (id),
        replaced_id uuid references app.sub_processors (id),
        effective_on date not null,
        explanation jsonb not null,
        facts jsonb,
        created_at timestamptz not null,
        announced_at timestamptz,
        check ((kind = 'replace') = (replaced_id is not null)),
        check ((kind = 'change') = (facts is not null)),
        check ((state = 'draft') = (announced_at is null))
      );
      create index sub_processor_changes_newest on app.sub_processor_changes (id desc);
      create index sub_processor_changes_by_sub_processor on app.sub_processor_changes (sub_processor_id);
      alter table app.sub_processors add foreign key (ended_by) references app.sub_processor_changes (id);

      create table app.sub_processor_versions (
        sub_processor_id uuid not null references app.sub_processors (id),
        version integer not null,
        valid_from date not null,
        change_id uuid references app.sub_processor_changes (id),
        facts jsonb not null,
        legal_name text not null generated always as (facts->>'legalName') stored,
        country text not null generated always as (facts->>'country') stored,
        purpose_da text not null generated always as (facts->'purpose'->>'da') stored,
        purpose_en text not null generated always as (facts->'purpose'->>'en') stored,
        primary key (sub_processor_id, version)
      );

      create table app.notices (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        change_id uuid not null references app.sub_processor_changes (id),
        authorisation text not null check (authorisation in ('general', 'specific')),
        notice_days integer not null,
        status text not null check (status in
          ('pending', 'undelivered', 'delivered', 'acknowledged', 'approved', 'objected', 'expired', 'resolved')),
        fault text check (fault in ('no-contact', 'not-sent', 'bounced')),
        mailed_at timestamptz,
        delivered_at timestamptz,
        delivered_by text check (delivered_by in ('mail', 'portal')),
        closes_at timestamptz,
        opened_at timestamptz,
        acknowledged_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        resolution text check (resolution in ('withdrawn', 'exception', 'alternative', 'service-ended')),
        resolution_note text,
        resolved_at timestamptz,
        engaged_from date,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, change_id),
        check ((delivered_at is null) = (closes_at is null)),
        check (status in ('pending', 'undelivered') or delivered_at is not null),
        check ((status = 'undelivered') = (fault is not null)),
        check (status not in ('objected', 'resolved') or reason is not null),
        check ((status = 'resolved') = (resolution is not null))
      );
      create index notices_by_change on app.notices (change_id, status);
      create index notices_open on app.notices (status, tenant_id) where status in ('undelivered', 'objected');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
