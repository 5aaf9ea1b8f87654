import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isOpen, isSigned } from '../agreement-record/agreement.js';
import { signingLinkAsked } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
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
   * A new link goes to the signatory on file, and to nobody else: to sign, or to the sealed document. When the time to
   * sign has run out, the vendor is asked to offer it again. What was withdrawn or declined stays so.
   */
  async run(where: { readonly tenantId: string; readonly id: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { state, expiresAt, signatoryName: name, signatoryTitle, signatoryEmail: email } = agreement;
      const signer = name && email ? { name, title: signatoryTitle ?? '', email } : null;
      if (signer && isOpen(state) && expiresAt !== null && expiresAt > this.clock.now())
        await this.sendSigningLink.run({ agreement, signer, expiresAt, template: 'agreement-reminder' });
      else if (isSigned(state) && agreement.sealedDocumentId) await this.sendReceipts.receipt(agreement);
      else if (isOpen(state) || state === 'expired')
        await this.sendReceipts.toVendor(agreement, 'agreement-link-asked');
      else return;
      await this.auditLog.record(signingLinkAsked, { tenantId: where.tenantId, subjectId: where.id, data: {} });
    });
  }
}
