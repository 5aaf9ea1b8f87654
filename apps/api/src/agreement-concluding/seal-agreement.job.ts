import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { RenderDocument } from '../documents/render-document.js';
import { StoreDocument } from '../documents/store-document.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ApplySeal } from '../sealing/apply-seal.js';
import type { Seal } from '../sealing/verify/verification.js';
import type { SealedDocument } from '../sealing/seal-document.js';
import { agreementInForce } from '../agreement-record/agreements.events.js';
import { sealAgreement } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SendReceipts } from '../agreement-offering/send-receipts.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';
import { withCertificate } from '../agreement-record/certificate-pages.js';
import { ReadTrail } from '../agreement-record/read-trail.js';
import { signedDocument } from '../agreement-record/signed-document.js';
import { partyAttestations } from './party-attestations.js';

type Sealed = SealedDocument & { readonly seal: Seal };

/**
 * Renders the signed agreement, attests to each signature in it, seals it, reads all that back as a stranger would, and
 * brings it into force. Rendering and sealing happen outside any transaction; bytes, state and mails are written in
 * one. Killed anywhere, it starts again: nothing of an earlier try was kept.
 */
@Injectable()
export class SealAgreementJob extends JobHandler<typeof sealAgreement.payload> {
  readonly job = sealAgreement;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
    private readonly readTrail: ReadTrail,
    private readonly renderDocument: RenderDocument,
    private readonly storeDocument: StoreDocument,
    private readonly applySeal: ApplySeal,
    private readonly readProfile: ReadProcessorProfile,
    private readonly sendReceipts: SendReceipts,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async run({ agreementId: id }: z.output<typeof sealAgreement.payload>, { tenantId }: JobCall): Promise<void> {
    const agreement = await this.unitOfWork.run(() => this.agreements.get({ tenantId, id }));
    if (agreement.state !== 'sealing' || !agreement.model) return;
    const sealed = await this.#seal(agreement, agreement.model);
    await this.unitOfWork.run(() => this.#bringIntoForce(agreement, sealed));
  }

  async #seal(agreement: Agreement, model: NonNullable<Agreement['model']>): Promise<Sealed> {
    const { tenantId, id } = agreement;
    const { signatures, forwardings, trail } = await this.unitOfWork.run(async () => ({
      signatures: await this.signatures.listToSeal(tenantId, id),
      forwardings: await this.forwardings.listOf(tenantId, id),
      trail: await this.readTrail.run(tenantId, id),
    }));
    const signed = signedDocument(model, signatures, forwardings);
    const verifyUrl = new URL('/verify', this.config.PUBLIC_URL).href;
    const unsealed = await this.renderDocument.run(withCertificate(signed, { trail, signatures, verifyUrl }));
    const { name } = await this.readProfile.run();
    const about = [{ reference: model.reference }, { locale: agreement.locale }] as const;
    return this.applySeal.run(unsealed, {
      name,
      attestations: partyAttestations(signed, signatures),
      owesTimestamp: agreement.timestampOwed,
      owesRevocationProof: agreement.revocationProofOwed,
      reason: (isLower) =>
        isLower ? m.signing_seal_reason_without_timestamp(...about) : m.signing_seal_reason(...about),
    });
  }

  async #bringIntoForce(agreement: Agreement, { bytes, sha256, seal }: Sealed): Promise<void> {
    const { tenantId, id } = agreement;
    const now = this.clock.now();
    const reference = `${agreement.reference} v${agreement.version}`;
    const stored = await this.storeDocument.run({ tenantId, kind: 'sealed', reference, bytes });
    const facts = { sealedDocumentId: stored.id, sealedSha256: sha256, seal, inForceAt: now, changedAt: now };
    // A second worker with the same job loses here, and its bytes go with its transaction.
    await this.agreements.become(agreement, 'in_force', facts);
    const supersedes = await this.agreements.supersedeOthers(agreement, now);
    await this.agreements.applyChoices(tenantId);
    await this.auditLog.record(agreementInForce, {
      tenantId,
      subjectId: id,
      data: { sealedSha256: sha256, level: seal.level, supersedes },
    });
    await this.sendReceipts.run({ ...agreement, ...facts });
  }
}
