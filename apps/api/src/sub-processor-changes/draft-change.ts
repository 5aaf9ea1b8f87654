import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { ChangeDraft } from './change.js';
import { ChangesRepository } from './changes.repository.js';
import { CheckChangeDraft } from './check-change-draft.js';
import { changeDrafted } from './sub-processor-changes.events.js';

/** Writes down a change to announce, or rewrites it: nobody has been told yet. */
@Injectable()
export class DraftChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesRepository,
    private readonly check: CheckChangeDraft,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid */
  async run(draft: ChangeDraft): Promise<{ id: string }> {
    await this.check.run(draft);
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.changes.add(id, draft, this.clock.now());
      await this.auditLog.record(changeDrafted, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: draft });
      return { id };
    });
  }

  /** @throws NotFound, Invalid; Conflict `already_announced` */
  async again(id: string, draft: ChangeDraft): Promise<void> {
    await this.unitOfWork.run(async () => {
      const found = await this.changes.hold(id);
      if (!found) throw new NotFound();
      // Before the check: an announcement moves the register, and then nothing fits any more.
      if (found.state !== 'draft' || !(await this.#rewrite(id, draft)))
        throw new Conflict('already_announced', 'Customers have been told of this change. Announce another one.');
      await this.auditLog.record(changeDrafted, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: draft });
    });
  }

  async #rewrite(id: string, draft: ChangeDraft): Promise<boolean> {
    await this.check.run(draft);
    return this.changes.save(id, draft);
  }
}
