import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { templateDraftDiscarded } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';

/** Gives up a draft; the next begins with what is published. */
@Injectable()
export class RemoveTemplateDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound, Conflict `draft_changed` */
  async run(id: string, revision: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.templates.get(id);
      await this.templates.removeDraft(id, revision);
      await this.auditLog.record(templateDraftDiscarded, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: {} });
    });
  }
}
