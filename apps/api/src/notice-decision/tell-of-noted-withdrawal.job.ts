import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { writtenMoment } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { tellOfNotedWithdrawal } from '../notice-record/notices.jobs.js';
import { ReadNoticeLetter } from '../notice-delivery/read-notice-letter.js';

const noted = z.object({
  by: z.string(),
  at: z.date(),
  note: z.string(),
  /** Who objected; null when that person is gone. */
  objector: z.object({ name: z.string(), email: z.string() }).nullable(),
});

/** Staff have noted that a customer took its objection back: those who were told of the change, and who objected, hear of it. */
@Injectable()
export class TellOfNotedWithdrawalJob extends JobHandler<typeof tellOfNotedWithdrawal.payload> {
  readonly job = tellOfNotedWithdrawal;

  constructor(
    private readonly effects: Effects,
    private readonly unitOfWork: UnitOfWork,
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run(order: z.output<typeof tellOfNotedWithdrawal.payload>, { tenantId, ...call }: JobCall): Promise<void> {
    const { noticeId } = order;
    await this.effects.once({ tenantId, ...call }, async () => {
      const rows = await this.unitOfWork.em.query<unknown[]>(readNoted, [tenantId, noticeId, order.by]);
      if (rows.length === 0) return;
      const { by, at, note, objector } = noted.parse(rows[0]);
      const { customer, company, vendor, locale, recipients } = await this.readLetter.run({ tenantId, id: noticeId });
      const people = [...recipients, ...(objector ? [objector] : [])];
      const data = { by, vendor, customer, company, note, at: writtenMoment(at, locale) };
      const url = ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${noticeId}`, tenantId);
      // Not `notice`: what becomes of this mail says nothing of the notice's own delivery.
      const about = { kind: 'notice-receipt', id: noticeId };
      await this.queueMail.runAll(
        [...new Map(people.map((one) => [one.email.toLowerCase(), one])).values()].map((to) => ({
          ...{ tenantId, to, locale, template: 'objection-noted-withdrawn', about },
          data: { ...data, name: to.name, url },
        })),
      );
    });
  }
}

const readNoted = `
  select s.name as by, n.resolved_at as at, n.resolution_note as note,
         case when p.id is not null then json_build_object('name', p.name, 'email', p.email) end as objector
  from notices n join people s on s.id = $3 left join people p on p.id = n.decided_by and p.disabled_at is null
  where n.tenant_id = $1 and n.id = $2 and n.resolution = 'withdrawn'`;
