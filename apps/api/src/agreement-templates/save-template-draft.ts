import { Injectable } from '@nestjs/common';
import { renumbered } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { templateDraftChanged } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import type { TemplateDraft } from './agreement-templates.schema.js';
import { withLock } from './body-lock.js';

/** Keeps what was written, finished or not; what is published stays as it is. */
@Injectable()
export class SaveTemplateDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `draft_changed`, `body_locked` when somebody else's clauses were altered */
  async run(id: string, { revision, content }: TemplateDraft): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { standard } = await this.templates.get(id);
      const locked = withLock(renumbered(content), standard);
      if (!locked) throw bodyLocked();
      const saved = await this.templates.saveDraft(id, revision, locked, this.clock.now());
      await this.auditLog.record(templateDraftChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { revision: saved },
      });
    });
  }
}

const bodyLocked = () =>
  new Conflict('body_locked', 'These are standard clauses, which may not be altered. Write in the annexes only.');
