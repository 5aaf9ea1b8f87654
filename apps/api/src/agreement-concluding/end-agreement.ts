import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isOpen } from '../agreement-record/agreement.js';
import { agreementDeclined, agreementTerminated, agreementWithdrawn } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SendReceipts } from '../agreement-offering/send-receipts.js';

const eventOf = {
  withdrawn: agreementWithdrawn,
  terminated: agreementTerminated,
  declined: agreementDeclined,
} as const;

/** An agreement ends for a reason: staff withdraw or terminate it, the signatory declines it. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly sendReceipts: SendReceipts,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` */
  async run(
    where: { readonly tenantId?: string; readonly id: string },
    to: keyof typeof eventOf,
    reason: string,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.agreements.get(where);
      const now = this.clock.now();
      await this.agreements.become(before, to, { endedAt: now, endReason: reason, changedAt: now });
      const { tenantId, id } = before;
      if (to === 'terminated') await this.agreements.applyChoices(tenantId);
      await this.auditLog.record(eventOf[to], { tenantId, subjectId: id, data: { reason } });
      if (to === 'declined') await this.sendReceipts.toVendor(before, 'agreement-declined');
      if (to === 'withdrawn' && (isOpen(before.state) || before.state === 'signed'))
        await this.sendReceipts.toSignatory(before, 'agreement-withdrawn');
    });
  }
}
