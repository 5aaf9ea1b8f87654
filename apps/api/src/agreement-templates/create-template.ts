import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { templateChosen, templateCreated, templateNamed } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import type { TemplateOrder } from './agreement-templates.schema.js';

/** A further template, for customers that need another wording. */
@Injectable()
export class CreateTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of a template whose draft is the text of the version `from`, locked where that is
   * @throws NotFound, Conflict `template_exists`
   */
  async run({ name, from }: TemplateOrder): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { content, templateId } = await this.templates.versionById(from);
      const { standard } = await this.templates.get(templateId);
      const [id, at] = [newId(), this.clock.now()];
      await this.templates.add({ id, name, standard }, at);
      await this.templates.saveDraft(id, 0, content, at);
      await this.auditLog.record(templateCreated, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { name } });
      return id;
    });
  }

  /** @throws NotFound, Conflict `template_exists` */
  async rename(id: string, name: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { name: before } = await this.templates.get(id);
      if (before === name) return;
      await this.templates.rename(id, name);
      await this.auditLog.record(templateNamed, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { name } });
    });
  }

  /** New agreements take this template unless another is chosen. @throws NotFound */
  async choose(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { name, isDefault } = await this.templates.get(id);
      if (isDefault) return;
      await this.templates.makeDefault(id);
      await this.auditLog.record(templateChosen, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { name } });
    });
  }
}
