import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit2026112206000 implements MigrationInterface {
  name = 'Audit2026112206000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.audit_pending (
        tenant_id uuid not null,
        event_id uuid not null,
        primary key (tenant_id, event_id),
        foreign key (tenant_id, event_id) references app.audit_events (tenant_id, id)
      );

      create table app.audit_seals (
        tenant_id uuid not null,
        sequence bigint not null check (sequence > 0),
        event_id uuid not null,
        previous_hash bytea not null,
        hash bytea not null,
        sealed_at timestamptz not null,
        primary key (tenant_id, sequence),
        unique (tenant_id, event_id),
        foreign key (tenant_id, event_id) references app.audit_events (tenant_id, id)
      );

      create index audit_events_newest on app.audit_events (id desc);
      create index audit_events_by_type on app.audit_events (tenant_id, type, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
