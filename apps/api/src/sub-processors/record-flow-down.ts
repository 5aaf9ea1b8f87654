import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Invalid, NotFound } from '../platform/problem.js';
import { flowDownRecorded } from './sub-processors.events.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

/** Notes the contract that puts our own duties on a sub-processor (art. 28(4)). */
@Injectable()
export class RecordFlowDown {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Invalid for a day to come */
  async run(id: string, signedOn: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.subProcessors.find(id))) throw new NotFound();
      if (signedOn > danishDate(this.clock.now()))
        throw new Invalid([
          { path: 'signedOn', code: 'future', message: 'Give the day on which the contract was signed.' },
        ]);
      await this.subProcessors.recordFlowDown(id, signedOn);
      await this.auditLog.record(flowDownRecorded, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { signedOn } });
    });
  }
}
