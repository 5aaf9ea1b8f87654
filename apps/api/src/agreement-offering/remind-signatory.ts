import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict } from '../platform/problem.js';
import { isOpen } from '../agreement-record/agreement.js';
import { agreementReminded } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SendSigningLink } from './send-signing-link.js';

/** Brings an agreement to the signatory's mind, with a fresh link: the first one is known to nobody else. */
@Injectable()
export class RemindSignatory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` unless it waits for the signatory */
  async run(where: { readonly tenantId?: string; readonly id: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { tenantId, id, state, signatoryName: name, signatoryTitle, signatoryEmail: email, expiresAt } = agreement;
      if (!isOpen(state) || !name || !email || !expiresAt)
        throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      const signer = { name, title: signatoryTitle ?? '', email };
      await this.sendSigningLink.run({ agreement, signer, expiresAt, template: 'agreement-reminder' });
      await this.auditLog.record(agreementReminded, { tenantId, subjectId: id, data: {} });
    });
  }
}
