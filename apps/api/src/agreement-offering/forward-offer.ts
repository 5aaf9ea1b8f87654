import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { forwardingFault, type Person } from '../agreement-record/forwarding.js';
import { agreementForwarded } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { SendReceipts } from './send-receipts.js';
import { SendSigningLink } from './send-signing-link.js';

export type ForwardOrder = {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly signerId: string;
  /** Who holds the link. */
  readonly from: Person;
  readonly to: Person;
  readonly message: string;
};

/**
 * Another person takes a signer's place: its links that are out die, and the successor gets one. The person before, the
 * vendor and the trail are told, so that nobody chooses a signatory unseen.
 */
@Injectable()
export class ForwardOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly forwardings: ForwardingsRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly sendReceipts: SendReceipts,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What stands in the way, for the form to tell before a code is tried. @throws NotFound */
  async faultOf({ tenantId, agreementId, signerId, from, to }: Omit<ForwardOrder, 'message'>) {
    return this.unitOfWork.run(async () => {
      const others = (await this.signers.listOf(tenantId, agreementId)).filter(({ id }) => id !== signerId);
      return forwardingFault(await this.forwardings.listOfSigner(tenantId, signerId), from, to, others);
    });
  }

  /**
   * Call it in the transaction that uses up the code.
   * @throws NotFound, Conflict `not_in_state` when it was signed or ended in the meantime, or may not be handed on
   */
  async run(order: ForwardOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, agreementId: id, signerId, from, to, message } = order;
      const now = this.clock.now();
      await this.agreements.holdOpen({ tenantId, id }, now);
      // The row is ours now: of two at once, the second counts the first.
      if (await this.faultOf(order)) throw new Conflict('not_in_state', 'It can not be handed on to that person.');
      const { locale } = await this.signers.get(tenantId, id, signerId);
      await this.signers.replace({ tenantId, id: signerId }, to, now);
      const forwardingId = newId();
      const forwarding = { tenantId, id: forwardingId, agreementId: id, signerId };
      await this.forwardings.add(forwarding, { at: now, from, to, message });
      const data = { signerId, forwardingId, from: from.name, to: to.name };
      await this.auditLog.record(agreementForwarded, { tenantId, subjectId: id, data });

      const agreement = await this.agreements.get({ tenantId, id });
      const { expiresAt } = agreement;
      if (!expiresAt) throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      const handing = { from: from.name, message };
      const link = { agreement, signerId, person: to, expiresAt, template: 'agreement-handed-on', more: handing };
      await this.sendSigningLink.run(link);
      await this.sendReceipts.toPerson(agreement, { ...from, locale }, 'agreement-handed-over', {
        ...{ to: to.name, email: to.email },
      });
      await this.sendReceipts.toVendor(agreement, 'agreement-forwarded', { from: from.name, to: to.name });
    });
  }
}
