import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { templateRetired } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';

/** Nothing new is made of this version from now on; agreements made of it stay as they are. */
@Injectable()
export class RetireTemplateVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `already_retired` */
  async run(id: string, number: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.templates.version(id, number);
      if (!(await this.templates.retire(id, number, this.clock.now())))
        throw new Conflict('already_retired', 'The version has already been retired.');
      await this.auditLog.record(templateRetired, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { version: number },
      });
    });
  }
}
