import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A point that nobody had answered when the agreement was signed is closed by the signature, not left open for ever. */
export class PointsAtSigning2026113680000 implements MigrationInterface {
  name = 'PointsAtSigning2026113680000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.agreement_proposals drop constraint agreement_proposals_state_check,
        add constraint agreement_proposals_state_check
          check (state in ('open', 'accepted', 'rejected', 'answered', 'as-it-stood'));
      update app.agreement_proposals p set state = 'as-it-stood', decided_at = a.signed_at from app.agreements a
        where a.tenant_id = p.tenant_id and a.id = p.agreement_id and p.state = 'open'
          and a.signed_at is not null and a.state not in ('sent', 'viewed');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
