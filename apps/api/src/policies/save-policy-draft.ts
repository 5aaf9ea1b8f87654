import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { policyDraftChanged } from './policies.events.js';
import { PoliciesRepository } from './policies.repository.js';
import type { PolicyText } from './policies.schema.js';

/** Keeps what was written, finished or not; the version that is published stays as it is. */
@Injectable()
export class SavePolicyDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `draft_changed` */
  async run(slug: string, text: PolicyText): Promise<void> {
    await this.unitOfWork.run(async () => {
      const revision = await this.policies.saveDraft(slug, text, this.clock.now());
      await this.auditLog.record(policyDraftChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: HOUSE_TENANT_ID,
        data: { slug, revision },
      });
    });
  }
}
