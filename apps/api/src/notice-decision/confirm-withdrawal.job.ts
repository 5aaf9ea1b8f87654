import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { writtenDay } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { needsApproval } from '../notice-record/notice.js';
import { noticeResolved, objectionWithdrawn } from '../notice-record/notices.events.js';
import { confirmWithdrawal } from '../notice-record/notices.jobs.js';
import { objectionSaid, SendObjectionReceipt } from './send-objection-receipt.js';

const withdrawal = objectionSaid.extend({ from: z.string().nullable(), needsApproval: needsApproval.nullable() });

/** Whoever took an objection back gets a receipt: what was received, when, and what follows. */
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

  async run({ noticeId, waitsUntil }: z.output<typeof confirmWithdrawal.payload>, call: JobCall): Promise<void> {
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      const event = waitsUntil === null ? noticeResolved : objectionWithdrawn;
      const rows = await this.unitOfWork.em.query<unknown[]>(readWithdrawal, [tenantId, noticeId, event.type]);
      if (rows.length === 0) return;
      const { from, needsApproval: needed, ...said } = withdrawal.parse(rows[0]);
      const day = (one: string | null) => (one === null ? '' : writtenDay(one, said.locale));
      const more = {
        from: day(from),
        waitsUntil: day(waitsUntil),
        approval: needed !== null,
        transfer: needed === 'transfer',
      };
      await this.sendReceipt.run({ ...said, tenantId, noticeId, template: 'objection-withdrawn', more });
    });
  }
}

const readWithdrawal = `
  select p.name, p.email, p.locale, e.data->>'note' as reason, e.occurred_at as at, n.needs_approval as "needsApproval",
         n.engaged_from::text as "from"
  from notices n
  join lateral (select data, occurred_at, actor_id from audit_events
    where tenant_id = n.tenant_id and subject_id = n.id and type = $3 order by id desc limit 1) e on true
  join people p on p.id::text = e.actor_id
  where n.tenant_id = $1 and n.id = $2 and p.disabled_at is null`;
