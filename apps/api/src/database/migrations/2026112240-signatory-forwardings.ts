import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignatoryForwardings2026112240000 implements MigrationInterface {
  name = 'SignatoryForwardings2026112240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.signatory_forwardings (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        agreement_id uuid not null,
        from_name text not null,
        from_email text not null,
        to_name text not null,
        to_title text not null,
        to_email text not null,
        message text not null,
        forwarded_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id)
      );
      create index signatory_forwardings_by_agreement on app.signatory_forwardings (tenant_id, agreement_id, id);

      alter table app.signing_links add column forwarding_id uuid,
        add foreign key (tenant_id, forwarding_id) references app.signatory_forwardings (tenant_id, id);
      create index signing_links_by_forwarding on app.signing_links (tenant_id, forwarding_id);
      alter table app.signing_codes add column purpose text not null default 'sign' check (purpose in ('sign', 'forward'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
