import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { FindUnreached } from '../mail/find-unreached.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { signatoryReplaced } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { SignerReplacement } from '../agreement-record/agreements.schema.js';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { hasTurn } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { FindLetter } from './find-letter.js';
import { refuse, unreachedFaults } from './offer-faults.js';
import { SendSigningLink } from './send-signing-link.js';

/** Another person or address takes a place that waits for its signature. Links that went to the old one no longer work. */
@Injectable()
export class ReplaceSigner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly findUnreached: FindUnreached,
    private readonly findLetter: FindLetter,
    private readonly sendSigningLink: SendSigningLink,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Invalid when that address signs already or mail does not reach it and nobody confirms it, Conflict `not_in_state` unless that signature is awaited */
  async run(id: string, signerId: string, { sendAnyway, ...person }: SignerReplacement): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ id });
      const { tenantId, expiresAt } = agreement;
      const now = this.clock.now();
      await this.signers.get(tenantId, id, signerId);
      await this.agreements.holdOpen(agreement, now);
      await this.#refuseTwice(tenantId, id, signerId, person);
      if (!sendAnyway) refuse(unreachedFaults([person], await this.findUnreached.run(tenantId), () => 'email'));
      const signer = await this.signers.replace({ tenantId, id: signerId }, person, now);
      await this.sendSigningLink.shut(tenantId, signerId, now);
      if (!expiresAt) throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      if (hasTurn(signer)) {
        const letter = await this.findLetter.run(agreement);
        await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, ...letter });
      }
      await this.auditLog.record(signatoryReplaced, { tenantId, subjectId: id, data: { signerId } });
    });
  }

  async #refuseTwice(
    tenantId: string,
    id: string,
    signerId: string,
    { email }: Pick<SignerReplacement, 'email'>,
  ): Promise<void> {
    const all = await this.signers.listOf(tenantId, id);
    if (!all.some((other) => other.id !== signerId && sameMailbox(other.email, email))) return;
    const message = m.agreements_signer_twice({}, { locale: currentRequest().locale });
    throw new Invalid([{ path: 'email', code: 'twice', message }]);
  }
}
