import { Injectable } from '@nestjs/common';
import { jsonHash, partHashes } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { templatePublished } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import type { TemplatePublication } from './agreement-templates.schema.js';
import { withLock } from './body-lock.js';
import { CheckTemplate } from './check-template.js';

/** A draft becomes the version that new agreements are made of, and is never changed again. */
@Injectable()
export class PublishTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly checkTemplate: CheckTemplate,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound without a draft, Invalid with each fault, Conflict `draft_changed`, `body_locked` */
  async run(id: string, { revision, change, explanation }: TemplatePublication): Promise<void> {
    const { actor } = currentRequest();
    await this.unitOfWork.run(async () => {
      const draft = await this.templates.draft(id);
      if (!draft) throw new NotFound();
      const { standard } = await this.templates.get(id);
      const content = withLock(draft.content, standard);
      if (!content) throw new Conflict('body_locked', 'The standard clauses are not those that were imported.');
      await this.templates.removeDraft(id, revision);
      await this.checkTemplate.require(content);
      const [newest] = await this.templates.versions(id);
      const number = (newest?.number ?? 0) + 1;
      const contentHash = jsonHash(content);
      await this.templates.addVersion({
        ...{ id: newId(), templateId: id, number, content, contentHash, change, explanation },
        hashes: partHashes(content),
        publishedAt: this.clock.now(),
        personId: actor.kind === 'person' ? actor.id : null,
      });
      await this.auditLog.record(templatePublished, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { version: number, change, contentHash },
      });
    });
  }
}
