import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { UnitOfWork } from '#tenancy';
import { InformPerson } from '../account-mail/inform-person.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { newRecoveryCodes, totpStep } from './second-factor.js';
import { recoveryCodesReplaced, secondFactorEnrolled } from './second-factor.events.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

/** Puts an offered second factor in force, once its first code shows that the app has it. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly secrets: SecondFactorSecrets,
    private readonly informPerson: InformPerson,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the recovery codes, which are shown once and never again; null when the code does not fit the offer
   * @throws Conflict `second_factor_exists` when there is one already
   */
  async run(person: {
    readonly id: string;
    readonly flow: string;
    readonly offer: string;
    readonly code: string;
  }): Promise<string[] | null> {
    const secret = this.secrets.openOffer(person.flow, person.offer);
    const step = secret === null ? null : totpStep(secret, person.code, this.clock.now());
    if (secret === null || step === null) return null;
    return this.unitOfWork.run(async () => {
      if (!(await this.secondFactors.add(person.id, this.secrets.seal(person.id, secret), step)))
        throw new Conflict('second_factor_exists', 'There is a second factor already. Turn it off first.');
      await this.#record(secondFactorEnrolled, person.id);
      await this.informPerson.run(person.id, 'second-factor-on');
      return this.#giveCodes(person.id);
    });
  }

  /** New recovery codes; the old ones no longer work. */
  async replaceCodes(personId: string): Promise<string[]> {
    return this.unitOfWork.run(async () => {
      await this.#record(recoveryCodesReplaced, personId);
      await this.informPerson.run(personId, 'recovery-codes');
      return this.#giveCodes(personId);
    });
  }

  async #giveCodes(personId: string): Promise<string[]> {
    const codes = newRecoveryCodes(randomBytes);
    await this.recoveryCodes.replace(personId, codes.map(tokenHash));
    return codes;
  }

  #record(kind: typeof secondFactorEnrolled, personId: string): Promise<void> {
    const actor = { kind: 'person', id: personId } as const;
    return this.auditLog.record(kind, { tenantId: HOUSE_TENANT_ID, subjectId: personId, data: {}, actor });
  }
}
