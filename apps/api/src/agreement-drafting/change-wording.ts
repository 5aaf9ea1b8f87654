import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { agreementReworded } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { WordingChange } from '../agreement-record/agreements.schema.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';

/** A draft takes the newest wording of a template: a version may have been published or retired since it was begun. */
@Injectable()
export class ChangeWording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `not_a_draft`, `draft_changed`, `no_published_template` */
  async run(id: string, { revision, templateId }: WordingChange): Promise<void> {
    await this.unitOfWork.run(async () => {
      const draft = await this.agreements.get({ id });
      if (draft.state !== 'draft')
        throw new Conflict('not_a_draft', 'The agreement has been sent. Make a new version to change it.');
      const templateVersionId = await this.findTemplateVersion.current(templateId);
      await this.agreements.changeDraft({ ...draft, revision }, { templateVersionId, changedAt: this.clock.now() });
      const { name, number } = await this.findTemplateVersion.facts(templateVersionId);
      await this.auditLog.record(agreementReworded, {
        tenantId: draft.tenantId,
        subjectId: id,
        data: { revision: revision + 1, template: `${name} v${String(number)}` },
      });
    });
  }
}
