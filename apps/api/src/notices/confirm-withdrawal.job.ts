import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { writtenDay, writtenMoment } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { authorisation } from './notice.js';
import { confirmWithdrawal } from './notices.jobs.js';
import { ReadNoticeLetter } from './read-notice-letter.js';

const withdrawal = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.enum(['da', 'en']),
  reason: z.string(),
  at: z.date(),
  from: z.string(),
  authorisation,
});

/** Whoever took an objection back gets a receipt: what was received, when, and from when the change holds. */
@Injectable()
export class ConfirmWithdrawalJob extends JobHandler<typeof confirmWithdrawal.payload> {
  readonly job = confirmWithdrawal;

  constructor(
    private readonly effects: Effects,
    private readonly unitOfWork: UnitOfWork,
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof confirmWithdrawal.payload>, { tenantId, ...call }: JobCall): Promise<void> {
    await this.effects.once({ tenantId, ...call }, async () => {
      const rows = await this.unitOfWork.em.query<unknown[]>(readWithdrawal, [tenantId, noticeId]);
      if (rows.length === 0) return;
      const { name, email, locale, reason, at, from, authorisation: authorised } = withdrawal.parse(rows[0]);
      const { customer, company } = await this.readLetter.run({ tenantId, id: noticeId });
      await this.queueMail.run({
        tenantId,
        to: { name, email },
        locale,
        template: 'objection-withdrawn',
        data: {
          ...{ name, customer, company, reason, at: writtenMoment(at, locale) },
          ...{ from: writtenDay(from, locale), specific: authorised === 'specific' },
          url: ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${noticeId}`, tenantId),
        },
        // Not `notice`: what becomes of a receipt says nothing of the notice's own delivery.
        about: { kind: 'notice-receipt', id: noticeId },
      });
    });
  }
}

const readWithdrawal = `
  select p.name, p.email, p.locale, n.resolution_note as reason, n.resolved_at as at, n.authorisation,
         n.engaged_from::text as "from"
  from notices n join people p on p.id = n.withdrawn_by
  where n.tenant_id = $1 and n.id = $2 and p.disabled_at is null`;
