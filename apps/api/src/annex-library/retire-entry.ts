import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { libraryEntryReinstated, libraryEntryRemoved, libraryEntryRetired } from './annex-library.events.js';
import { AnnexLibraryRepository } from './annex-library.repository.js';
import { written } from './save-entry.js';

/** New agreements no longer begin with an entry, and it is suggested no more. */
@Injectable()
export class RetireEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: AnnexLibraryRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Said twice it changes nothing. @throws NotFound, Conflict `entry_exists` for one whose name was taken since */
  async run(id: string, retired: boolean): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.library.entry(id);
      if (!(await this.library.retire(id, retired ? this.clock.now() : null))) return;
      const kind = retired ? libraryEntryRetired : libraryEntryReinstated;
      await this.auditLog.record(kind, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: {} });
    });
  }

  /** What no agreement holds can go without a trace but the log's. @throws NotFound, Conflict `entry_used` */
  async remove(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const entry = await this.library.entry(id);
      if (await this.library.isUsed(entry))
        throw new Conflict('entry_used', 'Agreements hold this entry. Retire it, so that no new one begins with it.');
      await this.library.remove(id);
      const about = { tenantId: HOUSE_TENANT_ID, subjectId: id };
      await this.auditLog.record(libraryEntryRemoved, { ...about, data: { before: written(entry) } });
    });
  }
}
