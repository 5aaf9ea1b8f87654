import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgreementCampaigns2026113001000 implements MigrationInterface {
  name = 'AgreementCampaigns2026113001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.agreement_campaigns (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        template_version_id uuid not null references app.agreement_template_versions (id),
        audience jsonb not null,
        settings jsonb not null,
        state text not null check (state in ('planned', 'running', 'paused', 'finished', 'cancelled')),
        created_at timestamptz not null,
        created_by uuid references app.people (id),
        started_at timestamptz,
        started_by uuid references app.people (id),
        ended_at timestamptz,
        constraint agreement_campaigns_start check (state in ('planned', 'cancelled') or started_at is not null)
      );

      create table app.agreement_campaign_customers (
        tenant_id uuid not null references app.tenants (id),
        campaign_id uuid not null references app.agreement_campaigns (id),
        step text not null check (step in ('first', 'renewal', 'notice', 'none')),
        outcome text not null check (outcome in ('waiting', 'offered', 'notified', 'not_affected', 'failed')),
        reason text,
        missing text[] not null default '{}',
        agreement_id uuid,
        settled_at timestamptz,
        primary key (tenant_id, campaign_id),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id),
        constraint agreement_campaign_customers_reason check (
          (reason is not null) = (outcome in ('not_affected', 'failed'))),
        constraint agreement_campaign_customers_settled check ((settled_at is null) = (outcome = 'waiting'))
      );
      create index agreement_campaign_customers_by_outcome
        on app.agreement_campaign_customers (campaign_id, outcome, tenant_id);

      create index mails_that_came_back on app.mails (tenant_id, about_id) where status in ('failed', 'bounced');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
