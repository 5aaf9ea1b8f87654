import { Injectable } from '@nestjs/common';
import { documentChanges, withSignerBoxes, type DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';
import { flatCompanies } from '../agreement-record/agreement-content.js';
import { isOpen, isSigned, type AgreementState } from '../agreement-record/agreement.js';
import { withChangesSince } from '../agreement-record/changes-since.js';
import type { Forwarding, Person } from '../agreement-record/forwarding.js';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { hasTurn, type Signer } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import type { ListedCompany } from '../agreement-record/agreements.schema.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { SignatureFacts } from '../agreement-record/signed-document.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';

const linkRow = z.object({
  agreementId: z.uuid(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  expiresAt: z.date(),
  forwardingId: z.uuid().nullable(),
  signerId: z.uuid(),
});

/**
 * What a signing link leads to. `waiting`: it can be signed. `early`: others sign first. `signed`: there is a receipt.
 * `lapsed`: it was for an earlier offer of what waits now; `past`: of what others have signed since. `closed`: nothing of that, and why.
 */
export type Offer = {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly linkId: string;
  readonly stage: 'waiting' | 'early' | 'signed' | 'lapsed' | 'past' | 'closed';
  readonly state: AgreementState;
  readonly reference: string;
  readonly version: number;
  /** The version that was in force before; null for a first, or where nothing is changed. */
  readonly replaces: number | null;
  readonly locale: 'da' | 'en';
  readonly controller: string;
  readonly model: DocumentModel;
  readonly contentHash: string;
  /** Of annex B.1, each followed by those that work for it. */
  readonly companies: readonly ListedCompany[];
  /** The same to read: followed by what is new since the agreement in force when it was sent. */
  readonly shown: DocumentModel;
  /** Of the link. */
  readonly expiresAt: Date;
  readonly signer: Person;
  /** Whose place the link is for, as it stands now; null: that place lapsed, and nobody of that address signs now. */
  readonly place: Signer | null;
  /** Everybody who signs for the customer. */
  readonly signers: readonly Signer[];
  readonly signatures: readonly SignatureFacts[];
  readonly sealedSha256: string | null;
  /** Why it ended, in the words of whoever ended it. */
  readonly endReason: string | null;
  /** Set when this link is dead because its agreement was handed on. */
  readonly forwarded: Forwarding | null;
};

/** Reads an agreement through a signing link, in the link's tenant. */
@Injectable()
export class ReadOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
  ) {}

  /** @throws NotFound */
  async run({ tenantId, linkId }: { readonly tenantId: string; readonly linkId: string }): Promise<Offer> {
    return this.unitOfWork.run(async (em) => {
      const rows = await em.query<unknown[]>(
        `select agreement_id as "agreementId", signer_name as name, signer_title as title, signer_email as email,
                expires_at as "expiresAt", forwarding_id as "forwardingId", signer_id as "signerId"
         from signing_links where tenant_id = $1 and id = $2`,
        [tenantId, linkId],
      );
      if (rows.length === 0) throw new NotFound();
      const { agreementId, expiresAt, forwardingId, signerId, ...signer } = linkRow.parse(rows[0]);
      const agreement = await this.agreements.get({ tenantId, id: agreementId });
      const { state, reference, version, locale, data, model, contentHash, sealedSha256, changesSince, endReason } =
        agreement;
      if (!model || !contentHash) throw new NotFound();
      const signers = await this.signers.listOf(tenantId, agreementId);
      const own = signers.find(({ id }) => id === signerId);
      return {
        ...{ tenantId, agreementId, linkId, expiresAt, signer },
        ...{ state, reference, version, locale, model, contentHash, sealedSha256, endReason },
        shown: withChangesSince(withSignerBoxes(model, Math.max(1, signers.length)), changesSince),
        stage: own ? stageFor(state, own) : lapsedStage(state),
        place: own ?? signers.find(({ email }) => sameMailbox(email, signer.email)) ?? null,
        signers,
        controller: data.controller.name,
        companies: flatCompanies(data.annexes.b.subProcessors),
        replaces: changedSince(await this.agreements.sealedBefore(agreement), model),
        signatures: await this.signatures.listOf(tenantId, agreementId),
        forwarded: forwardingId ? await this.forwardings.get(tenantId, forwardingId) : null,
      };
    });
  }
}

function changedSince(before: Agreement | null, model: DocumentModel): number | null {
  if (!before?.model || documentChanges(before.model, model).length === 0) return null;
  return before.version;
}

function lapsedStage(state: AgreementState): Offer['stage'] {
  if (isSigned(state)) return 'past';
  return isOpen(state) ? 'lapsed' : 'closed';
}

function stageFor(state: AgreementState, signer: Signer): Offer['stage'] {
  if (isSigned(state)) return 'signed';
  if (!isOpen(state)) return 'closed';
  if (hasTurn(signer)) return 'waiting';
  return signer.state === 'signed' ? 'signed' : 'early';
}
