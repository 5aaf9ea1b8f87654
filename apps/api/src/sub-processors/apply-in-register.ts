import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import type { AnnouncedChange } from './announce-in-register.js';
import { subProcessorMoved } from './sub-processors.events.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

/** The day of an announced change has come: the new one becomes active, the old one is removed. Safe to run again. */
@Injectable()
export class ApplyInRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @returns false when the new one has no contract that passes our duties on (art. 28(4)): nothing has changed then */
  async run(change: AnnouncedChange): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const { id, kind, subProcessorId, replacedId, effectiveOn } = change;
      let since = effectiveOn;
      if (kind === 'add' || kind === 'replace') {
        const flowDownOn = (await this.subProcessors.find(subProcessorId))?.flowDownOn;
        if (!flowDownOn) return false;
        // Nobody is engaged before the contract, whatever day was announced; the old one goes on until then.
        if (flowDownOn > since) since = flowDownOn;
        if (await this.subProcessors.activate(subProcessorId, since)) await this.#note(subProcessorId, id, 'active');
      }
      const ending = kind === 'end' ? subProcessorId : replacedId;
      if (ending && (await this.subProcessors.remove(ending, since))) await this.#note(ending, id, 'removed');
      return true;
    });
  }

  #note(subjectId: string, changeId: string, to: 'active' | 'removed'): Promise<void> {
    return this.auditLog.record(subProcessorMoved, { tenantId: HOUSE_TENANT_ID, subjectId, data: { to, changeId } });
  }
}
