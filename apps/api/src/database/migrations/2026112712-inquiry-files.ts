import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that go with an answer to a data subject. They live as long as the answer does. */
export class InquiryFiles2026112712000 implements MigrationInterface {
  name = 'InquiryFiles2026112712000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.inquiry_files (
        tenant_id uuid not null,
        id uuid not null,
        content_id uuid not null,
        sealed_facts bytea not null,
        sealed bytea not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, content_id) references app.inquiry_contents (tenant_id, id) on delete cascade
      );
      create index inquiry_files_by_content on app.inquiry_files (tenant_id, content_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
