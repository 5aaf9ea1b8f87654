import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { reminderTimes } from '../agreement-record/agreement.js';
import { signerInvited } from '../agreement-record/agreements.events.js';
import { remindSignatory } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { nextTurn } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { FindLetter } from './find-letter.js';
import { SendSigningLink } from './send-signing-link.js';

/** Sends their links to those whose turn it has become, and plans their reminders. */
@Injectable()
export class InviteSigners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signers: SignersRepository,
    private readonly findLetter: FindLetter,
    private readonly sendSigningLink: SendSigningLink,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Call it in the transaction that holds the agreement, so that of two at once one invites. Nobody is invited twice. */
  async run(agreement: Agreement, expiresAt: Date): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, id } = agreement;
      const now = this.clock.now();
      const turn = nextTurn(await this.signers.listOf(tenantId, id));
      if (turn === undefined) return;
      const letter = await this.findLetter.run(agreement);
      for (const { id: signerId, ...person } of await this.signers.invite(agreement, turn, now)) {
        await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, ...letter });
        await this.auditLog.record(signerInvited, { tenantId, subjectId: id, data: { signerId } });
        for (const notBefore of reminderTimes(now, expiresAt))
          await this.outbox.add(remindSignatory, { tenantId, payload: { agreementId: id, signerId }, notBefore });
      }
    });
  }
}
