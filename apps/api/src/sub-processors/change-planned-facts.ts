import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict, Invalid, NotFound } from '../platform/problem.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { serviceFaults } from './service-faults.js';
import { placeFaults, type SubProcessorFacts } from './sub-processor.js';
import { subProcessorFactsChanged, traceOf } from './sub-processors.events.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

const announced = () =>
  new Conflict('facts_announced', 'Customers have been told these facts. Announce a change instead.');

/** Facts may be edited until customers have been told them; from then on a change is announced instead. */
@Injectable()
export class ChangePlannedFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Invalid; Conflict `facts_announced` when it is no longer only planned */
  async run(id: string, after: SubProcessorFacts): Promise<void> {
    await this.unitOfWork.run(async () => {
      const found = await this.subProcessors.find(id);
      if (!found) throw new NotFound();
      if (found.status !== 'planned') throw announced();
      const faults = [...serviceFaults(after, found.parentId), ...placeFaults(after)];
      if (faults.length > 0) throw new Invalid(faults);
      if (!(await this.subProcessors.savePlannedFacts(id, after))) throw announced();
      const fingerprint = (data: unknown) => this.fingerprint.of(data);
      await this.auditLog.record(subProcessorFactsChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { before: traceOf(found.facts, fingerprint), after: traceOf(after, fingerprint) },
      });
    });
  }
}
