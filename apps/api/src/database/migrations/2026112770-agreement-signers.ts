import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs for the customer becomes a row of its own, one or many; links, forwardings and signatures name it. */
export class AgreementSigners2026112770000 implements MigrationInterface {
  name = 'AgreementSigners2026112770000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.agreement_signers (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        agreement_id uuid not null,
        position integer not null check (position between 1 and 10),
        turn integer not null check (turn between 1 and 10),
        name text not null,
        title text not null,
        email text not null,
        state text not null check (state in ('waiting', 'invited', 'viewed', 'signed', 'declined')),
        invited_at timestamptz,
        viewed_at timestamptz,
        signed_at timestamptz,
        declined_at timestamptz,
        lapsed_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id),
        constraint agreement_signers_invited check ((state = 'waiting') = (invited_at is null)),
        constraint agreement_signers_signed check ((state = 'signed') = (signed_at is not null))
      );
      create unique index agreement_signers_by_position
        on app.agreement_signers (tenant_id, agreement_id, position) where lapsed_at is null;
      create unique index agreement_signers_by_email
        on app.agreement_signers (tenant_id, agreement_id, lower(email)) where lapsed_at is null;
      create index agreement_signers_of_agreement on app.agreement_signers (tenant_id, agreement_id);

      insert into app.agreement_signers
        (tenant_id, id, agreement_id, position, turn, name, title, email, state, invited_at, viewed_at, signed_at, declined_at)
      select tenant_id, gen_random_uuid(), id, 1, 1, coalesce(signatory_name, ''), coalesce(signatory_title, ''),
             coalesce(signatory_email, ''),
             case when signed_at is not null then 'signed' when state = 'declined' then 'declined'
                  when viewed_at is not null then 'viewed' else 'invited' end,
             sent_at, viewed_at, signed_at, case when state = 'declined' then ended_at end
      from app.agreements where sent_at is not null;

      alter table app.signing_links add column signer_id uuid,
        add foreign key (tenant_id, signer_id) references app.agreement_signers (tenant_id, id);
      update app.signing_links l set signer_id = s.id from app.agreement_signers s
        where s.tenant_id = l.tenant_id and s.agreement_id = l.agreement_id;
      alter table app.signing_links alter column signer_id set not null;
      create index signing_links_by_signer on app.signing_links (tenant_id, signer_id);

      alter table app.signatory_forwardings add column signer_id uuid,
        add foreign key (tenant_id, signer_id) references app.agreement_signers (tenant_id, id);
      update app.signatory_forwardings f set signer_id = s.id from app.agreement_signers s
        where s.tenant_id = f.tenant_id and s.agreement_id = f.agreement_id;
      alter table app.signatory_forwardings alter column signer_id set not null;
      create index signatory_forwardings_by_signer on app.signatory_forwardings (tenant_id, signer_id, id);

      alter table app.signatures add column signer_id uuid, add column registration_number text,
        add foreign key (tenant_id, signer_id) references app.agreement_signers (tenant_id, id);
      update app.signatures g set signer_id = s.id from app.agreement_signers s
        where g.party = 'controller' and s.tenant_id = g.tenant_id and s.agreement_id = g.agreement_id;
      update app.signatures g set registration_number = coalesce(a.data->g.party->>'registrationNumber', '')
        from app.agreements a where a.tenant_id = g.tenant_id and a.id = g.agreement_id;
      alter table app.signatures alter column registration_number set not null,
        add constraint signatures_name_their_signer check ((party = 'controller') = (signer_id is not null)),
        drop constraint signatures_tenant_id_agreement_id_party_key;
      create unique index signatures_one_a_signer on app.signatures (tenant_id, signer_id) where signer_id is not null;
      create unique index signatures_one_for_the_processor
        on app.signatures (tenant_id, agreement_id) where party = 'processor';
      create index signatures_of_agreement on app.signatures (tenant_id, agreement_id);

      alter table app.agreements drop column signatory_name, drop column signatory_title, drop column signatory_email;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
