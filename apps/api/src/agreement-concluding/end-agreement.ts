import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { isOpen } from '../agreement-record/agreement.js';
import { agreementDeclined, agreementTerminated, agreementWithdrawn } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { Person } from '../agreement-record/forwarding.js';
import type { Signer } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { SendReceipts } from '../agreement-offering/send-receipts.js';

const eventOf = { withdrawn: agreementWithdrawn, terminated: agreementTerminated } as const;

/** An agreement ends for a reason: staff withdraw or terminate it, one of its signers declines it. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly sendReceipts: SendReceipts,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param template of the mail to those who were asked to sign, where it is withdrawn
   * @throws NotFound, Conflict `not_in_state`
   */
  async run(
    where: { readonly tenantId?: string; readonly id: string },
    to: keyof typeof eventOf,
    reason: string,
    template = 'agreement-withdrawn',
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.agreements.get(where);
      const now = this.clock.now();
      await this.agreements.become(before, to, { endedAt: now, endReason: reason, changedAt: now });
      const { tenantId, id } = before;
      if (to === 'terminated') await this.agreements.applyChoices(tenantId);
      await this.auditLog.record(eventOf[to], { tenantId, subjectId: id, data: { reason } });
      if (to === 'withdrawn' && (isOpen(before.state) || before.state === 'signed'))
        await this.sendReceipts.toSigners(before, template, { reason });
    });
  }

  /**
   * One no is enough: nobody else can sign any more, and who was asked to is told by whom it was declined.
   * @param by who says it: the signer, or a member of the customer in that place
   * @throws NotFound, Conflict `not_in_state`
   */
  async decline(
    where: { readonly tenantId: string; readonly id: string },
    signer: Signer,
    by: Person,
    reason: string,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, id } = where;
      const now = this.clock.now();
      await this.agreements.become(where, 'declined', { endedAt: now, endReason: reason, changedAt: now });
      await this.signers.decline({ tenantId, id: signer.id }, now);
      const data = { reason, signerId: signer.id };
      await this.auditLog.record(agreementDeclined, { tenantId, subjectId: id, data });
      const agreement = await this.agreements.get(where);
      await this.sendReceipts.toVendor(agreement, 'agreement-declined', { by: by.name });
      const { locale } = await this.signers.get(tenantId, id, signer.id);
      await this.sendReceipts.toPerson(agreement, { ...by, locale }, 'agreement-declined-own', { reason });
      await this.sendReceipts.toSigners(agreement, 'agreement-declined-by', { by: by.name }, by);
    });
  }
}
