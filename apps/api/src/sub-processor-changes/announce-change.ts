import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { startOfDanishDay } from '../platform/danish-days.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { tellSubscribers } from '../sub-processor-news/sub-processor-news.jobs.js';
import { ListRegister } from '../sub-processors/list-register.js';
import { AnnounceInRegister } from '../sub-processors/announce-in-register.js';
import { broughtTransfers } from './brought-transfers.js';
import { ChangesRepository } from './changes.repository.js';
import { CheckChangeDraft } from './check-change-draft.js';
import { changeAnnounced } from './sub-processor-changes.events.js';
import { applyChange } from './sub-processor-changes.jobs.js';
import { RaiseNotices } from '../notice-delivery/raise-notices.js';

/**
 * Tells every affected customer of a change (art. 28(2)): one notice each, in the transaction that announces it. The
 * mails are sent by a job for each customer.
 */
@Injectable()
export class AnnounceChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesRepository,
    private readonly check: CheckChangeDraft,
    private readonly register: ListRegister,
    private readonly raiseNotices: RaiseNotices,
    private readonly announceInRegister: AnnounceInRegister,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many customers are told
   * @throws NotFound; Invalid when the draft no longer fits; Conflict `already_announced`
   */
  async run(id: string): Promise<{ customers: number }> {
    return this.unitOfWork.run(async () => {
      // Held from the first look: what is checked, told and registered is one text, whoever edits at the same moment.
      const found = await this.changes.hold(id);
      if (!found) throw new NotFound();
      const { id: _id, state, ...draft } = found;
      // Before anything is looked at: of two who announce at once, the second finds it done and not the register moved.
      // And before the register has the new facts: which services are touched hangs on the old ones and the new.
      if (state !== 'draft' || !(await this.changes.announce(id, this.clock.now()))) throw alreadyAnnounced();
      await this.check.run(draft);
      await this.changes.noteTransfers(id, broughtTransfers(found, await this.register.one(found.subProcessorId)));
      const told = await this.raiseNotices.forChange(id);
      await this.announceInRegister.run(found);
      const notBefore = startOfDanishDay(found.effectiveOn);
      await this.outbox.add(applyChange, { tenantId: HOUSE_TENANT_ID, payload: { changeId: id }, notBefore });
      await this.outbox.add(tellSubscribers, { tenantId: HOUSE_TENANT_ID, payload: { changeId: id } });
      await this.auditLog.record(changeAnnounced, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { kind: found.kind, effectiveOn: found.effectiveOn, customers: told },
      });
      return { customers: told };
    });
  }
}

const alreadyAnnounced = () =>
  new Conflict('already_announced', 'Customers have been told of this change. Announce another one.');
