import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { policyDraftDiscarded } from './policies.events.js';
import { PoliciesRepository } from './policies.repository.js';

/** Throws a draft away; what is published, or our own wording, is what there is to change again. */
@Injectable()
export class RemovePolicyDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws Conflict `draft_changed` when it is not, or no longer, the draft that was read */
  async run(slug: string, revision: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.policies.removeDraft(slug, revision);
      await this.auditLog.record(policyDraftDiscarded, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: HOUSE_TENANT_ID,
        data: { slug, revision },
      });
    });
  }
}
