import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { holdsFrom } from './gate.js';
import type { Resolution } from './notice.js';
import { noticeResolved } from './notices.events.js';
import { NoticesRepository } from './notices.repository.js';

/** Staff note how an objection ended, with words the customer reads. The gate opens only when it was withdrawn. */
@Injectable()
export class ResolveObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Conflict `no_objection` when there is none to resolve */
  async run(
    key: { readonly tenantId: string; readonly id: string },
    { resolution, note }: { readonly resolution: Resolution; readonly note: string },
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const notice = await this.notices.find(key);
      if (!notice) throw new NotFound();
      const at = this.clock.now();
      const from = holdsFrom(notice, resolution === 'withdrawn', danishDate(at));
      if (!(await this.notices.resolve(key, { resolution, note, at, from })))
        throw new Conflict('no_objection', 'There is no open objection here. Reload to see what has happened.');
      await this.auditLog.record(noticeResolved, {
        tenantId: key.tenantId,
        subjectId: key.id,
        data: { changeId: notice.changeId, resolution, note },
      });
    });
  }
}
