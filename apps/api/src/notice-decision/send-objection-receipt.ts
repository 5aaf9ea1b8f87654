import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { writtenMoment } from '../platform/danish-days.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { ReadNoticeLetter } from '../notice-delivery/read-notice-letter.js';

/** Who said what, and when. */
export const objectionSaid = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.enum(['da', 'en']),
  reason: z.string(),
  at: z.date(),
});

type Receipt = z.infer<typeof objectionSaid> & {
  readonly tenantId: string;
  readonly noticeId: string;
  readonly template: 'objection-received' | 'objection-withdrawn';
  /** What this one says besides. */
  readonly more?: Readonly<Record<string, string | boolean>>;
};

/** Tells whoever objected, or took an objection back, that it was received. */
@Injectable()
export class SendObjectionReceipt {
  constructor(
    private readonly readLetter: ReadNoticeLetter,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** In the transaction of a job, in the realm `system`. */
  async run({ tenantId, noticeId, template, name, email, locale, reason, at, more = {} }: Receipt): Promise<void> {
    const { customer, company } = await this.readLetter.run({ tenantId, id: noticeId });
    await this.queueMail.run({
      ...{ tenantId, locale, template, to: { name, email } },
      data: {
        ...{ name, customer, company, reason, at: writtenMoment(at, locale), ...more },
        url: ownPageLink(this.config.PUBLIC_URL, `/app/sub-processors/changes/${noticeId}`, tenantId),
      },
      // Not `notice`: what becomes of a receipt says nothing of the notice's own delivery.
      about: { kind: 'notice-receipt', id: noticeId },
    });
  }
}
