import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnsweredRequests2026112670000 implements MigrationInterface {
  name = 'AnsweredRequests2026112670000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.answered_requests (
        tenant_id uuid not null references app.tenants (id),
        person_id uuid not null,
        key text not null,
        request_hash bytea not null,
        sealed_answer bytea,
        answered_at timestamptz not null,
        primary key (tenant_id, person_id, key)
      );
      create index answered_requests_by_age on app.answered_requests (answered_at);

      -- What the form calls one sending of it: pressed twice, it is one inquiry.
      alter table app.inquiry_intake add column submission uuid;
      create unique index inquiry_intake_once on app.inquiry_intake (tenant_id, submission);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
