import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isOpen, isSigned } from '../agreement-record/agreement.js';
import { signingLinkAsked } from '../agreement-record/agreements.events.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { hasTurn, type Signer } from '../agreement-record/signer.js';
import { SendReceipts } from './send-receipts.js';
import { SendSigningLink } from './send-signing-link.js';

/** Somebody whose link leads nowhere any more wants to sign, or to have the receipt. */
@Injectable()
export class AskAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly sendReceipts: SendReceipts,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * A new link goes to the signer on file, and to nobody else: to sign, or to the sealed document. When the time to
   * sign has run out, the vendor is asked to offer it again. What was withdrawn or declined stays so.
   * @param signer of the offer that stands, whose place the dead link was for; null: that place is gone
   */
  async run(where: { readonly tenantId: string; readonly id: string }, signer: Signer | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      if (!(await this.#answer(agreement, signer))) return;
      await this.auditLog.record(signingLinkAsked, { tenantId: where.tenantId, subjectId: where.id, data: {} });
    });
  }

  async #answer(agreement: Agreement, signer: Signer | null): Promise<boolean> {
    const { state, expiresAt, sealedDocumentId } = agreement;
    if (signer && hasTurn(signer) && isOpen(state) && expiresAt !== null && expiresAt > this.clock.now()) {
      const link = { agreement, signerId: signer.id, person: signer, expiresAt, template: 'agreement-reminder' };
      await this.sendSigningLink.run(link);
    } else if (signer && isSigned(state) && sealedDocumentId) await this.sendReceipts.receipt(agreement, signer);
    else if (isOpen(state) || state === 'expired') await this.sendReceipts.toVendor(agreement, 'agreement-link-asked');
    else return false;
    return true;
  }
}
