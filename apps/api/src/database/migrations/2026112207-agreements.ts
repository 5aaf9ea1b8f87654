import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agreements2026112207000 implements MigrationInterface {
  name = 'Agreements2026112207000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.documents (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        kind text not null check (kind in ('unsealed', 'sealed')),
        reference text not null,
        sha256 bytea not null check (octet_length(sha256) = 32),
        bytes bytea not null,
        stored_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, id, kind)
      );
      create index documents_by_hash on app.documents (sha256);

      create table app.agreement_numbers (
        year integer primary key,
        last integer not null
      );

      create table app.agreements (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        reference text not null,
        version integer not null check (version >= 1),
        state text not null check (state in ('draft', 'sent', 'viewed', 'signed', 'countersigned', 'sealing', 'in_force',
          'superseded', 'terminated', 'declined', 'withdrawn', 'expired')),
        locale text not null check (locale in ('da', 'en')),
        revision integer not null default 1,
        data jsonb not null,
        model jsonb,
        content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
        template_hash text,
        annex_b_hash text,
        signatory_name text,
        signatory_title text,
        signatory_email text,
        unsealed_document_id uuid,
        sealed_document_id uuid,
        sealed_kind text not null default 'sealed' check (sealed_kind = 'sealed'),
        sealed_sha256 text check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        sent_at timestamptz,
        expires_at timestamptz,
        viewed_at timestamptz,
        signed_at timestamptz,
        in_force_at timestamptz,
        ended_at timestamptz,
        end_reason text,
        primary key (tenant_id, id),
        unique (tenant_id, reference, version),
        foreign key (tenant_id, unsealed_document_id) references app.documents (tenant_id, id),
        foreign key (tenant_id, sealed_document_id, sealed_kind) references app.documents (tenant_id, id, kind),
        constraint agreements_content_is_frozen check (
          state in ('draft', 'withdrawn') or (model is not null and content_hash is not null and unsealed_document_id is not null)),
        constraint agreements_in_force_is_sealed check (
          state not in ('in_force', 'superseded', 'terminated') or (sealed_document_id is not null and sealed_sha256 is not null))
      );
      create index agreements_newest on app.agreements (id desc);
      create index agreements_by_state on app.agreements (state, id desc);
      create index agreements_by_expiry on app.agreements (expires_at) where state in ('sent', 'viewed');
      create index agreements_of_tenant_by_state on app.agreements (tenant_id, state);

      create table app.signing_links (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        agreement_id uuid not null,
        token_hash bytea not null check (octet_length(token_hash) = 32),
        signer_name text not null,
        signer_title text not null,
        signer_email text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id)
      );
      create unique index signing_links_by_token on app.signing_links (tenant_id, token_hash);
      create index signing_links_look_up on app.signing_links (token_hash);
      create index signing_links_by_agreement on app.signing_links (tenant_id, agreement_id);

      create table app.signing_codes (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        link_id uuid not null,
        code_hash bytea not null,
        tries integer not null default 0 check (tries between 0 and 5),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, link_id) references app.signing_links (tenant_id, id)
      );
      create index signing_codes_by_link on app.signing_codes (tenant_id, link_id, id desc);

      create table app.signatures (
        tenant_id uuid not null references app.tenants (id),
        id uuid not null,
        agreement_id uuid not null,
        party text not null check (party in ('controller', 'processor')),
        method text not null check (method in ('code', 'mandate', 'staff')),
        name text not null,
        title text not null,
        email text,
        typed_signature text,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        statements jsonb not null,
        locale text not null check (locale in ('da', 'en')),
        link_id uuid,
        person_id uuid references app.people (id),
        signed_at timestamptz not null,
        ip text,
        user_agent text,
        kept_until timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, agreement_id, party),
        foreign key (tenant_id, agreement_id) references app.agreements (tenant_id, id),
        foreign key (tenant_id, link_id) references app.signing_links (tenant_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
