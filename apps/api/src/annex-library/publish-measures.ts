import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { changedMeanwhile, Forbidden } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { libraryMeasuresPublished } from './annex-library.events.js';
import { AnnexLibraryRepository } from './annex-library.repository.js';
import type { MeasuresOrder } from './annex-library.schema.js';
import { SaveEntry } from './save-entry.js';

/** The security measures (art. 32) from now on. Earlier lists stay as they were: agreements name theirs by number. */
@Injectable()
export class PublishMeasures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: AnnexLibraryRepository,
    private readonly saveEntry: SaveEntry,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid for a service that is not there, Conflict `changed_meanwhile` when somebody else was faster */
  async run({ version: read, items }: MeasuresOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { actor } = currentRequest();
      if (actor.kind !== 'person') throw new Forbidden();
      await this.saveEntry.refuseUnknownServices(items);
      const newest = await this.library.measures();
      if ((newest?.version ?? 0) !== read) throw changedMeanwhile();
      const version = read + 1;
      await this.library.publish({ version, items, at: this.clock.now(), by: actor.id });
      const about = { tenantId: HOUSE_TENANT_ID, subjectId: HOUSE_TENANT_ID };
      await this.auditLog.record(libraryMeasuresPublished, { ...about, data: { version, count: items.length } });
    });
  }
}
