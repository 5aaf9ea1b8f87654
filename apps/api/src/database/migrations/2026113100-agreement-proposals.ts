import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers propose and ask before they sign, with the vendor's answers. */
export class AgreementProposals2026113100000 implements MigrationInterface {
  name = 'AgreementProposals2026113100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.agreement_proposals (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        agreement_id uuid not null,
        kind text not null check (kind in ('comment', 'text', 'addition', 'change', 'removal')),
        place text not null,
        position integer,
        wish text not null,
        reason text not null,
        author_name text not null,
        author_email text not null,
        person_id uuid references app.people (id),
        signer_id uuid,
        made_at timestamptz not null,
        state text not null check (state in ('open', 'accepted', 'rejected', 'answered')),
        answer text,
        accepted jsonb,
        decided_at timestamptz,
        decided_by uuid references app.people (id),
        told_at timestamptz,
        taken_into uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id),
        foreign key (tenant_id, signer_id) references app.agreement_signers (tenant_id, id),
        foreign key (tenant_id, taken_into) references app.agreements (tenant_id, id),
        constraint agreement_proposals_decided check ((state = 'open') = (decided_at is null)),
        constraint agreement_proposals_position check ((kind in ('change', 'removal')) = (position is not null)),
        constraint agreement_proposals_taken check (taken_into is null or state = 'accepted')
      );
      create index agreement_proposals_of_agreement on app.agreement_proposals (tenant_id, agreement_id, id);
      create index agreement_proposals_taken on app.agreement_proposals (tenant_id, taken_into);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
