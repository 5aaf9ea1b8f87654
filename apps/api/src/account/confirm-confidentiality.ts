import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { confidentialityAttested } from '../identity/identity.events.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { addDays, danishDate } from '../platform/danish-days.js';
import { Forbidden } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';
import { AttestationsRepository } from './attestations.repository.js';

/** Whoever processes personal data for a controller has committed themselves to confidentiality (art. 28(3)(b)). */
@Injectable()
export class ConfirmConfidentiality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attestations: AttestationsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the last day on which it holds, a year from now. @throws Forbidden for who is not staff */
  async run(session: Session): Promise<{ until: string }> {
    const until = addDays(danishDate(this.clock.now()), 365);
    await this.unitOfWork.run(async () => {
      if (session.staffRoles.length === 0) throw new Forbidden();
      if (!(await this.attestations.extend(session.personId, until))) return;
      await this.auditLog.record(confidentialityAttested, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: session.personId,
        data: { until },
      });
    });
    return { until };
  }
}
