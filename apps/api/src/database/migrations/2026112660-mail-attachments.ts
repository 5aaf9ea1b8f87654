import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail may carry a stored document; what it carries goes, the note that it was sent stays. */
export class MailAttachments2026112660000 implements MigrationInterface {
  name = 'MailAttachments2026112660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.mails add column document_id uuid,
        add foreign key (tenant_id, document_id) references app.documents (tenant_id, id) on delete set null (document_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
