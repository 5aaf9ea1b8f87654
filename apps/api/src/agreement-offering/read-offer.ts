import { Injectable } from '@nestjs/common';
import type { DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';
import { isOpen, isSigned } from '../agreement-record/agreement.js';
import { withChangesSince } from '../agreement-record/changes-since.js';
import type { Forwarding } from '../agreement-record/forwarding.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';

const linkRow = z.object({
  agreementId: z.uuid(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  expiresAt: z.date(),
  forwardingId: z.uuid().nullable(),
});

/** What a signing link leads to. `waiting`: it can be signed. `signed`: there is a receipt. `closed`: neither, and why. */
export type Offer = {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly linkId: string;
  readonly stage: 'waiting' | 'signed' | 'closed';
  readonly state: string;
  readonly reference: string;
  readonly version: number;
  /** The version that was in force before; null for a first. */
  readonly replaces: number | null;
  readonly locale: 'da' | 'en';
  readonly controller: string;
  readonly model: DocumentModel;
  readonly contentHash: string;
  /** The same to read: followed by what is new since the agreement in force when it was sent. */
  readonly shown: DocumentModel;
  /** Of the link. */
  readonly expiresAt: Date;
  readonly signer: { readonly name: string; readonly title: string; readonly email: string };
  readonly signatures: readonly {
    readonly party: 'controller' | 'processor';
    readonly method: 'code' | 'mandate' | 'staff';
    readonly name: string;
    readonly title: string;
    readonly signedAt: Date;
  }[];
  readonly sealedSha256: string | null;
  /** Set when this link is dead because its agreement was handed on. */
  readonly forwarded: Forwarding | null;
};

/** Reads an agreement through a signing link, in the link's tenant. */
@Injectable()
export class ReadOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
  ) {}

  /** @throws NotFound */
  async run({ tenantId, linkId }: { readonly tenantId: string; readonly linkId: string }): Promise<Offer> {
    return this.unitOfWork.run(async (em) => {
      const rows = await em.query<unknown[]>(
        `select agreement_id as "agreementId", signer_name as name, signer_title as title, signer_email as email,
                expires_at as "expiresAt", forwarding_id as "forwardingId"
         from signing_links where tenant_id = $1 and id = $2`,
        [tenantId, linkId],
      );
      if (rows.length === 0) throw new NotFound();
      const { agreementId, expiresAt, forwardingId, ...signer } = linkRow.parse(rows[0]);
      const agreement = await this.agreements.get({ tenantId, id: agreementId });
      const { state, reference, version, locale, data, model, contentHash, sealedSha256, changesSince } = agreement;
      if (!model || !contentHash) throw new NotFound();
      return {
        ...{ tenantId, agreementId, linkId, expiresAt, signer },
        ...{ state, reference, version, locale, model, contentHash, sealedSha256 },
        shown: withChangesSince(model, changesSince),
        stage: isOpen(state) ? 'waiting' : isSigned(state) ? 'signed' : 'closed',
        controller: data.controller.name,
        replaces: (await this.agreements.sealedBefore(agreement))?.version ?? null,
        signatures: await this.signatures.listOf(tenantId, agreementId),
        forwarded: forwardingId ? await this.forwardings.get(tenantId, forwardingId) : null,
      };
    });
  }
}
