import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { InformPerson } from '../account-mail/inform-person.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { secondFactorDisabled } from './second-factor.events.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

@Injectable()
export class DisableSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly informPerson: InformPerson,
    private readonly auditLog: AuditLog,
  ) {}

  /** Turns the second factor off, recovery codes and all. Who may, the caller decides: staff must have one. */
  async run(personId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.secondFactors.remove(personId))) return;
      await this.recoveryCodes.remove(personId);
      await this.auditLog.record(secondFactorDisabled, { tenantId: HOUSE_TENANT_ID, subjectId: personId, data: {} });
      await this.informPerson.run(personId, 'second-factor-off');
    });
  }
}
