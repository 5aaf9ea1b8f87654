import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { SubProcessorFacts } from './sub-processor.js';
import { subProcessorFactsChanged, traceOf } from './sub-processors.events.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

/** Facts may be edited until customers have been told them; from then on a change is announced instead. */
@Injectable()
export class ChangePlannedFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Conflict `facts_announced` when it is no longer only planned */
  async run(id: string, after: SubProcessorFacts): Promise<void> {
    await this.unitOfWork.run(async () => {
      const found = await this.subProcessors.find(id);
      if (!found) throw new NotFound();
      if (found.status !== 'planned')
        throw new Conflict('facts_announced', 'Customers have been told these facts. Announce a change instead.');
      await this.subProcessors.saveDraftFacts(id, after);
      const fingerprint = (data: unknown) => this.fingerprint.of(data);
      await this.auditLog.record(subProcessorFactsChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { before: traceOf(found.facts, fingerprint), after: traceOf(after, fingerprint) },
      });
    });
  }
}
