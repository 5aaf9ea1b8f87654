import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { agreementSigned } from '../agreement-record/agreements.events.js';
import { countersignAgreement, wipeSignatureTrace } from '../agreement-record/agreements.jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';
import type { Statement } from '../agreement-record/signed-document.js';

export type CustomerSignature = {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly linkId: string;
  /** Of the content that was presented; another content is not signed. */
  readonly contentHash: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly typedSignature: string;
  readonly statements: readonly Statement[];
  readonly locale: 'da' | 'en';
  readonly ip: string;
  readonly userAgent: string;
};

/** A signature can be contested; where it came from is kept for a year and then wiped. */
const TRACE_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;
const LONGEST_USER_AGENT = 400;

/** The customer signs (art. 28(9): in writing, electronic included). Call it in the transaction that uses up the code. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `not_in_state` when it was signed, withdrawn or changed in the meantime */
  async run(signature: CustomerSignature): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, agreementId: id, contentHash, ip, userAgent, ...facts } = signature;
      const now = this.clock.now();
      const keptUntil = new Date(now.getTime() + TRACE_MILLISECONDS);
      await this.agreements.become({ tenantId, id }, 'signed', { signedAt: now, changedAt: now }, { contentHash });
      await this.signatures.add({
        ...facts,
        tenantId,
        agreementId: id,
        party: 'controller',
        method: 'code',
        contentHash,
        personId: null,
        signedAt: now,
        trace: { ip, userAgent: userAgent.slice(0, LONGEST_USER_AGENT) },
        keptUntil,
      });
      const about = { tenantId, payload: { agreementId: id } };
      await this.outbox.add(countersignAgreement, about);
      await this.outbox.add(wipeSignatureTrace, { ...about, notBefore: keptUntil });
      const data = { party: 'controller', method: 'code', contentHash } as const;
      await this.auditLog.record(agreementSigned, { tenantId, subjectId: id, data });
    });
  }
}
