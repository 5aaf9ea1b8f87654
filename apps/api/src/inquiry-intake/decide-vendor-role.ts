import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict, Invalid, NotFound } from '../platform/problem.js';
import type { roleDecision } from './inbox.schema.js';
import { vendorRoleDecided } from './inquiry-intake.events.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';

/** Staff decide whether the vendor acts as processor or as controller (art. 4(7)(8), 28(10)). Nothing is routed before. */
@Injectable()
export class DecideVendorRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound outside triage; Invalid when a decided role is changed without a reason; Conflict in a race */
  async run(id: string, { role, reason }: z.infer<typeof roleDecision>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.intake.find(id);
      if (!row) throw new NotFound();
      if (row.vendor_role === role) return;
      if (row.vendor_role !== null && reason === null)
        throw new Invalid([{ path: 'reason', code: 'required', message: 'Say why the role is another.' }]);
      if (!(await this.intake.decideRole(row, role)))
        throw new Conflict('inquiry_moved', 'Somebody else decided at the same moment. Reload the page.');
      await this.auditLog.record(vendorRoleDecided, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { before: row.vendor_role, after: role, reason },
      });
    });
  }
}
