import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict } from '../platform/problem.js';
import { agreementSigned } from '../agreement-record/agreements.events.js';
import { sealAgreement } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';
import type { SigningMandate } from '../processor-profile/signing-mandate.schema.js';
import type { Statement } from '../agreement-record/signed-document.js';
import { ApplySeal } from '../sealing/apply-seal.js';

export type Countersigner = {
  readonly method: 'mandate' | 'staff';
  readonly name: string;
  readonly title: string;
  readonly personId: string | null;
  /** Under which it is given, where no person signs. */
  readonly mandate: SigningMandate | null;
  readonly statements: readonly Statement[];
};

/** The vendor signs, by a person or under the recorded mandate, and the agreement goes to be sealed. */
@Injectable()
export class CountersignAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly applySeal: ApplySeal,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `not_in_state` unless the customer has signed and the vendor has not */
  async run(agreement: Agreement, signer: Countersigner): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, id, contentHash, locale, data: content } = agreement;
      if (!contentHash) throw new Conflict('not_in_state', 'The agreement has not been sent.');
      const now = this.clock.now();
      await this.agreements.become(agreement, 'countersigned', { changedAt: now });
      await this.signatures.add({
        ...signer,
        tenantId,
        agreementId: id,
        party: 'processor',
        contentHash,
        locale,
        signerId: null,
        registrationNumber: content.processor.registrationNumber,
        email: null,
        typedSignature: null,
        drawing: null,
        linkId: null,
        signedAt: now,
        trace: null,
        traceKeptUntil: now,
      });
      const own = { signerId: null, drawingHash: null };
      const data = { party: 'processor', method: signer.method, contentHash, ...own } as const;
      await this.auditLog.record(agreementSigned, { tenantId, subjectId: id, data });
      await this.agreements.become(agreement, 'sealing', {
        changedAt: now,
        timestampOwed: this.applySeal.owesTimestamp,
        revocationProofOwed: this.applySeal.owesRevocationProof,
      });
      await this.outbox.add(sealAgreement, { tenantId, payload: { agreementId: id } });
    });
  }
}
