import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isOpen } from '../agreement-record/agreement.js';
import { signingLinkAsked } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SendReceipts } from './send-receipts.js';
import { SendSigningLink, type Signer } from './send-signing-link.js';

/** A signatory whose link has run out wants to sign all the same. */
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

  /** @returns `renewed`: a new link is mailed to `signer`. `asked`: the vendor is, to offer the agreement again */
  async run(
    where: { readonly tenantId: string; readonly id: string },
    signer: Signer,
  ): Promise<'renewed' | 'asked' | null> {
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { state, expiresAt } = agreement;
      const waits = isOpen(state) && expiresAt !== null && expiresAt > this.clock.now();
      if (waits) await this.sendSigningLink.run({ agreement, signer, expiresAt, template: 'agreement-reminder' });
      else if (isOpen(state) || state === 'expired')
        await this.sendReceipts.toVendor(agreement, 'agreement-link-asked');
      else return null;
      await this.auditLog.record(signingLinkAsked, { tenantId: where.tenantId, subjectId: where.id, data: {} });
      return waits ? 'renewed' : 'asked';
    });
  }
}
