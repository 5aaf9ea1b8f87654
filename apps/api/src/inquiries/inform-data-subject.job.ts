import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { informDataSubject, inquiryNews } from './inquiries.jobs.js';

const person = z.strictObject({ name: z.string(), email: z.email() });

/** Queues the mail to a data subject, as the system: its row is hidden from staff. */
@Injectable()
export class InformDataSubjectJob extends JobHandler<typeof informDataSubject.payload> {
  readonly job = informDataSubject;
  readonly #box: SecretBox;

  constructor(
    private readonly effects: Effects,
    private readonly queueMail: QueueMail,
    private readonly readProfile: ReadProcessorProfile,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET' | 'PUBLIC_URL'>,
  ) {
    super();
    this.#box = new SecretBox(config.PORTAL_SECRET, 'data-subject');
  }

  async run(order: z.output<typeof informDataSubject.payload>, call: JobCall): Promise<void> {
    const { id, reference, locale, to } = order;
    const { name, email } = person.parse(JSON.parse(this.#box.open(Buffer.from(to, 'base64'), id).toString()));
    const { supervisoryAuthority: authority } = await this.readProfile.run();
    await this.effects.once(call, async () => {
      await this.queueMail.run({
        tenantId: call.tenantId,
        to: { name, email },
        locale,
        template: 'inquiry-update',
        data: {
          ...{ name, reference, authority },
          news: Object.fromEntries(inquiryNews.options.map((news) => [news.replace('-', '_'), news === order.news])),
          url: `${this.config.PUBLIC_URL}/inquiry/status?reference=${reference}`,
        },
        about: { kind: 'data-subject', id },
      });
    });
  }
}
