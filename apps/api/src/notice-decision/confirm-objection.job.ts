import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { confirmObjection } from '../notice-record/notices.jobs.js';
import { objectionSaid, SendObjectionReceipt } from './send-objection-receipt.js';

/** Whoever objected gets a receipt: what was received, when, and what follows. */
@Injectable()
export class ConfirmObjectionJob extends JobHandler<typeof confirmObjection.payload> {
  readonly job = confirmObjection;

  constructor(
    private readonly effects: Effects,
    private readonly unitOfWork: UnitOfWork,
    private readonly sendReceipt: SendObjectionReceipt,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof confirmObjection.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      const rows = await this.unitOfWork.em.query<unknown[]>(readObjection, [tenantId, noticeId]);
      if (rows.length === 0) return;
      const said = objectionSaid.parse(rows[0]);
      await this.sendReceipt.run({ ...said, tenantId, noticeId, template: 'objection-received' });
    });
  }
}

const readObjection = `
  select p.name, p.email, p.locale, n.reason, n.decided_at as at
  from notices n join people p on p.id = n.decided_by
  where n.tenant_id = $1 and n.id = $2 and n.reason is not null and p.disabled_at is null`;
