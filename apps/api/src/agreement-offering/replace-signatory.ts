import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { isOpen } from '../agreement-record/agreement.js';
import { signatoryReplaced } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { Signatory } from '../agreement-record/agreements.schema.js';
import { SendSigningLink } from './send-signing-link.js';

/** Sends an agreement that waits for its signature to another address. Links that went to the old one no longer work. */
@Injectable()
export class ReplaceSignatory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` unless it waits for the signatory */
  async run(id: string, signatory: Signatory): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ id });
      const { tenantId, state, expiresAt, signatoryEmail } = agreement;
      if (!isOpen(state) || !expiresAt)
        throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      const { name: signatoryName, title: signatoryTitle, email } = signatory;
      const changedAt = this.clock.now();
      await this.agreements.changeSignatory(agreement, {
        signatoryName,
        signatoryTitle,
        signatoryEmail: email,
        changedAt,
      });
      if (signatoryEmail) await this.sendSigningLink.shut({ tenantId, id }, signatoryEmail, changedAt);
      await this.sendSigningLink.run({ agreement, signer: signatory, expiresAt, template: 'agreement-offer' });
      await this.auditLog.record(signatoryReplaced, { tenantId, subjectId: id, data: {} });
    });
  }
}
