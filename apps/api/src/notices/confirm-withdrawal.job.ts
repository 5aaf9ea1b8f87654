import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { writtenDay } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { authorisation } from './notice.js';
import { confirmWithdrawal } from './notices.jobs.js';
import { objectionSaid, SendObjectionReceipt } from './send-objection-receipt.js';

const withdrawal = objectionSaid.extend({ from: z.string(), authorisation });

/** Whoever took an objection back gets a receipt: what was received, when, and from when the change holds. */
@Injectable()
export class ConfirmWithdrawalJob extends JobHandler<typeof confirmWithdrawal.payload> {
  readonly job = confirmWithdrawal;

  constructor(
    private readonly effects: Effects,
    private readonly unitOfWork: UnitOfWork,
    private readonly sendReceipt: SendObjectionReceipt,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof confirmWithdrawal.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      const rows = await this.unitOfWork.em.query<unknown[]>(readWithdrawal, [tenantId, noticeId]);
      if (rows.length === 0) return;
      const { from, authorisation: authorised, ...said } = withdrawal.parse(rows[0]);
      const more = { from: writtenDay(from, said.locale), specific: authorised === 'specific' };
      await this.sendReceipt.run({ ...said, tenantId, noticeId, template: 'objection-withdrawn', more });
    });
  }
}

const readWithdrawal = `
  select p.name, p.email, p.locale, n.resolution_note as reason, n.resolved_at as at, n.authorisation,
         n.engaged_from::text as "from"
  from notices n join people p on p.id = n.withdrawn_by
  where n.tenant_id = $1 and n.id = $2 and p.disabled_at is null`;
