import { Injectable } from '@nestjs/common';
import { jsonHash, type DrawnSignature } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { agreementSigned, agreementSignedAsItStood } from '../agreement-record/agreements.events.js';
import { countersignAgreement, wipeSignatureTrace } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { OpenPointsRepository } from '../agreement-record/open-points.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { InviteSigners } from '../agreement-offering/invite-signers.js';
import type { Statement } from '../agreement-record/signed-document.js';

export type CustomerSignature = {
  readonly tenantId: string;
  readonly agreementId: string;
  /** Whose place it is signed in. */
  readonly signerId: string;
  readonly linkId: string;
  /** Of the content that was presented; another content is not signed. */
  readonly contentHash: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly typedSignature: string;
  /** Shown beside it; null where nothing was drawn. */
  readonly drawing: DrawnSignature | null;
  readonly statements: readonly Statement[];
  readonly locale: 'da' | 'en';
  readonly ip: string;
  readonly userAgent: string;
};

/** A signature can be contested; where it came from is kept for a year and then wiped. */
const TRACE_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;
const LONGEST_USER_AGENT = 400;

/**
 * One of the customer's signers signs (art. 28(9): in writing, electronic included); the next turn is invited, and with
 * the last signature the customer has signed, without answers to what it asked for. Call it in the transaction that uses up the code.
 */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly signatures: SignaturesRepository,
    private readonly openPoints: OpenPointsRepository,
    private readonly inviteSigners: InviteSigners,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `not_in_state` when it was signed, withdrawn or changed in the meantime, or it is not its turn */
  async run(signature: CustomerSignature): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, agreementId: id, signerId, contentHash, ip, userAgent, ...facts } = signature;
      const now = this.clock.now();
      const traceKeptUntil = new Date(now.getTime() + TRACE_MILLISECONDS);
      // The row is ours now: of the last two at the same moment, the second sees the first.
      await this.agreements.holdOpen({ tenantId, id }, now, { contentHash });
      await this.signers.sign({ tenantId, id: signerId }, facts, now);
      await this.signers.speak({ tenantId, id: signerId }, facts.locale);
      const agreement = await this.agreements.get({ tenantId, id });
      await this.signatures.add({
        ...facts,
        tenantId,
        agreementId: id,
        party: 'controller',
        method: 'code',
        signerId,
        registrationNumber: agreement.data.controller.registrationNumber,
        contentHash,
        personId: null,
        mandate: null,
        signedAt: now,
        trace: { ip, userAgent: userAgent.slice(0, LONGEST_USER_AGENT) },
        traceKeptUntil,
      });
      const about = { tenantId, payload: { agreementId: id } };
      await this.outbox.add(wipeSignatureTrace, { ...about, notBefore: traceKeptUntil });
      const drawingHash = facts.drawing && jsonHash(facts.drawing);
      const data = { party: 'controller', method: 'code', contentHash, signerId, drawingHash } as const;
      await this.auditLog.record(agreementSigned, { tenantId, subjectId: id, data });
      await this.#moveOn(agreement, now);
    });
  }

  /** To the next turn, or, when that was the last signature, to the processor's. */
  async #moveOn(agreement: Agreement, now: Date): Promise<void> {
    const { tenantId, id, expiresAt } = agreement;
    const signers = await this.signers.listOf(tenantId, id);
    if (signers.every(({ state }) => state === 'signed')) {
      await this.agreements.become(agreement, 'signed', { signedAt: now, changedAt: now });
      const count = await this.openPoints.close(agreement, now);
      if (count > 0) await this.auditLog.record(agreementSignedAsItStood, { tenantId, subjectId: id, data: { count } });
      await this.outbox.add(countersignAgreement, { tenantId, payload: { agreementId: id } });
    } else if (expiresAt) await this.inviteSigners.run(agreement, expiresAt);
  }
}
