import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { isOpen } from '../agreement-record/agreement.js';
import { agreementReminded } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { hasTurn } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { SendSigningLink } from './send-signing-link.js';

/** Brings an agreement to the mind of those whose turn it is, each with a fresh link: the first is known to nobody else. */
@Injectable()
export class RemindSigners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param only this signer; everybody whose turn it is when left out
   * @throws NotFound, Conflict `not_in_state` unless it waits for a signature, of that signer
   */
  async run(where: { readonly tenantId?: string; readonly id: string }, only?: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { tenantId, id, state, expiresAt } = agreement;
      const all = only ? [await this.signers.get(tenantId, id, only)] : await this.signers.listOf(tenantId, id);
      const due = all.filter(hasTurn);
      if (!isOpen(state) || !expiresAt || expiresAt <= this.clock.now() || due.length === 0)
        throw new Conflict('not_in_state', 'The agreement does not wait for that signature.');
      for (const { id: signerId, ...person } of due) {
        await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, template: 'agreement-reminder' });
        await this.auditLog.record(agreementReminded, { tenantId, subjectId: id, data: { signerId } });
      }
    });
  }
}
