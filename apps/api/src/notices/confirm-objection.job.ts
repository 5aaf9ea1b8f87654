import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { writtenMoment } from '../platform/danish-days.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { confirmObjection } from './notices.jobs.js';
import { ReadNoticeLetter } from './read-notice-letter.js';

const objection = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.enum(['da', 'en']),
  reason: z.string(),
  at: z.date(),
});

/** Whoever objected gets a receipt: what was received, when, and what follows. */
@Injectable()
export class ConfirmObjectionJob extends JobHandler<typeof confirmObjection.payload> {
  readonly job = confirmObjection;

  constructor(
    private readonly effects: Effects,
    private readonly unitOfWork: UnitOfWork,
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run({ noticeId }: z.output<typeof confirmObjection.payload>, { tenantId, ...call }: JobCall): Promise<void> {
    await this.effects.once({ tenantId, ...call }, async () => {
      const rows = await this.unitOfWork.em.query<unknown[]>(readObjection, [tenantId, noticeId]);
      if (rows.length === 0) return;
      const { name, email, locale, reason, at } = objection.parse(rows[0]);
      const { customer, company } = await this.readLetter.run({ tenantId, id: noticeId });
      await this.queueMail.run({
        tenantId,
        to: { name, email },
        locale,
        template: 'objection-received',
        data: {
          ...{ name, customer, company, reason, at: writtenMoment(at, locale) },
          url: ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${noticeId}`, tenantId),
        },
        // Not `notice`: what becomes of a receipt says nothing of the notice's own delivery.
        about: { kind: 'notice-receipt', id: noticeId },
      });
    });
  }
}

const readObjection = `
  select p.name, p.email, p.locale, n.reason, n.decided_at as at
  from notices n join people p on p.id = n.decided_by
  where n.tenant_id = $1 and n.id = $2 and n.reason is not null and p.disabled_at is null`;
