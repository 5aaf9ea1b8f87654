import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { ChangeKind, SubProcessorFacts } from './sub-processor.js';
import { subProcessorMoved } from './sub-processors.events.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

/** A change of the register as the notices feature announces it. */
export type AnnouncedChange = {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly subProcessorId: string;
  readonly replacedId: string | null;
  /** ISO date. */
  readonly effectiveOn: string;
  /** For `change`: what is told from then on. */
  readonly facts: SubProcessorFacts | null;
};

/** Notes in the register what has been announced; joins the transaction that tells the customers. */
@Injectable()
export class AnnounceInRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Conflict `register_moved_on` when a sub-processor is not in the state that the change starts from */
  async run(change: AnnouncedChange): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { id, kind, subProcessorId, replacedId, effectiveOn, facts } = change;
      const found = await this.subProcessors.find(subProcessorId);
      if (!found) throw new NotFound();
      if (kind === 'add' || kind === 'replace') {
        this.#settled(await this.subProcessors.announce(subProcessorId, id, effectiveOn));
        await this.#note(subProcessorId, id, 'announced');
      }
      if (kind === 'change') {
        this.#settled(found.status === 'active' && facts !== null);
        if (facts) await this.subProcessors.addVersion(subProcessorId, id, effectiveOn, facts);
      }
      const ending = kind === 'end' ? subProcessorId : replacedId;
      if (ending) {
        this.#settled(await this.subProcessors.end(ending, id, effectiveOn));
        await this.#note(ending, id, 'ending');
      }
    });
  }

  #settled(moved: boolean): void {
    if (!moved)
      throw new Conflict('register_moved_on', 'The register has moved on since this was drafted. Look again.');
  }

  #note(subjectId: string, changeId: string, to: 'announced' | 'ending'): Promise<void> {
    return this.auditLog.record(subProcessorMoved, { tenantId: HOUSE_TENANT_ID, subjectId, data: { to, changeId } });
  }
}
