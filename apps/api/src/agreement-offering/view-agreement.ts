import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { agreementViewed } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { currentRequest } from '../platform/requests/request-scope.js';

/**
 * Notes that a person, and not a mail scanner, has opened the agreement, and in which language: called when somebody acts
 * on its page.
 */
@Injectable()
export class ViewAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(agreement: { readonly tenantId: string; readonly id: string }, signerId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, id } = agreement;
      const now = this.clock.now();
      await this.agreements.tryBecome(agreement, 'viewed', { viewedAt: now, changedAt: now });
      await this.signers.speak({ tenantId, id: signerId }, currentRequest().locale);
      if (await this.signers.view({ tenantId, id: signerId }, now))
        await this.auditLog.record(agreementViewed, { tenantId, subjectId: id, data: { signerId } });
    });
  }
}
