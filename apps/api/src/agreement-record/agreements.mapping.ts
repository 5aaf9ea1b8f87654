import { EntitySchema } from 'typeorm';
import type { AgreementData, DocumentModel } from '#dpa-templates';
import type { Seal } from '../sealing/verify/verification.js';
import type { AgreementState } from './agreement.js';
import type { PrefilledField } from './prefilled.js';
import type { ChangesSince } from './changes-since.js';

export type Agreement = {
  readonly tenantId: string;
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: AgreementState;
  readonly locale: 'da' | 'en';
  /** Counts the changes of a draft, so that a stale one is refused. */
  readonly revision: number;
  readonly data: AgreementData;
  /** Of a draft: what was filled in and nobody has confirmed. */
  readonly prefilled: readonly PrefilledField[];
  /** The document as it was sent, frozen; null in a draft. */
  readonly model: DocumentModel | null;
  /** What the offer was sent with besides: changes since the agreement in force. */
  readonly changesSince: ChangesSince | null;
  readonly contentHash: string | null;
  readonly templateHash: string | null;
  /** The wording it is made of; null in one that was sent before wordings were kept. */
  readonly templateVersionId: string | null;
  readonly annexBHash: string | null;
  readonly unsealedDocumentId: string | null;
  readonly sealedDocumentId: string | null;
  readonly sealedSha256: string | null;
  readonly seal: Seal | null;
  /** It was signed while a timestamp was promised, so it is sealed with none by no process. */
  readonly timestampOwed: boolean;
  /** So with the proof that neither the seal's nor the timestamp's certificate was revoked. */
  readonly revocationProofOwed: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly viewedAt: Date | null;
  readonly signedAt: Date | null;
  readonly inForceAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
};

/** An agreement without its texts, which are a hundred times as large. */
export type AgreementFacts = Omit<Agreement, 'data' | 'model' | 'changesSince'>;

export const agreementsMapping = new EntitySchema<Agreement>({
  name: 'Agreement',
  tableName: 'agreements',
  columns: {
    tenantId: { name: 'tenant_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    reference: { type: 'text' },
    version: { type: 'int' },
    state: { type: 'text' },
    locale: { type: 'text' },
    revision: { type: 'int' },
    data: { type: 'jsonb' },
    prefilled: { type: 'text', array: true },
    model: { type: 'jsonb', nullable: true },
    changesSince: { name: 'changes_since', type: 'jsonb', nullable: true },
    contentHash: { name: 'content_hash', type: 'text', nullable: true },
    templateHash: { name: 'template_hash', type: 'text', nullable: true },
    templateVersionId: { name: 'template_version_id', type: 'uuid', nullable: true },
    annexBHash: { name: 'annex_b_hash', type: 'text', nullable: true },
    unsealedDocumentId: { name: 'unsealed_document_id', type: 'uuid', nullable: true },
    sealedDocumentId: { name: 'sealed_document_id', type: 'uuid', nullable: true },
    sealedSha256: { name: 'sealed_sha256', type: 'text', nullable: true },
    seal: { type: 'jsonb', nullable: true },
    timestampOwed: { name: 'timestamp_owed', type: 'boolean' },
    revocationProofOwed: { name: 'revocation_proof_owed', type: 'boolean' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    changedAt: { name: 'changed_at', type: 'timestamptz' },
    sentAt: { name: 'sent_at', type: 'timestamptz', nullable: true },
    expiresAt: { name: 'expires_at', type: 'timestamptz', nullable: true },
    viewedAt: { name: 'viewed_at', type: 'timestamptz', nullable: true },
    signedAt: { name: 'signed_at', type: 'timestamptz', nullable: true },
    inForceAt: { name: 'in_force_at', type: 'timestamptz', nullable: true },
    endedAt: { name: 'ended_at', type: 'timestamptz', nullable: true },
    endReason: { name: 'end_reason', type: 'text', nullable: true },
  },
});
