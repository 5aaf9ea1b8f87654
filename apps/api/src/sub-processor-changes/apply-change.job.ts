import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { ApplyInRegister } from '../sub-processors/apply-in-register.js';
import { ChangesRepository } from './changes.repository.js';
import { changeTookEffect } from './sub-processor-changes.events.js';
import { applyChange } from './sub-processor-changes.jobs.js';

const AGAIN_AFTER_MS = 3_600_000;

/** The day of a change has come. Without a contract that passes our duties on (art. 28(4)) it waits, and looks again each hour. */
@Injectable()
export class ApplyChangeJob extends JobHandler<typeof applyChange.payload> {
  readonly job = applyChange;

  constructor(
    private readonly effects: Effects,
    private readonly changes: ChangesRepository,
    private readonly applyInRegister: ApplyInRegister,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ changeId }: z.output<typeof applyChange.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const change = await this.changes.find(changeId);
      if (change?.state !== 'announced') return;
      const { tenantId } = call;
      if (!(await this.applyInRegister.run(change))) {
        const notBefore = new Date(this.clock.now().getTime() + AGAIN_AFTER_MS);
        await this.outbox.add(applyChange, { tenantId, payload: { changeId }, notBefore });
        return;
      }
      await this.changes.takeEffect(changeId);
      const { kind, effectiveOn } = change;
      await this.auditLog.record(changeTookEffect, { tenantId, subjectId: changeId, data: { kind, effectiveOn } });
    });
  }
}
