import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { changeWords } from './change-words.js';
import { ListPublicChanges } from './list-public-changes.js';
import { tellSubscribers } from './sub-processor-news.jobs.js';
import { subscriptionProof } from './subscription-proof.js';
import { SubscriptionsRepository, type Subscriber } from './subscriptions.repository.js';

/** One mail to each who follows the register. It starts no period and replaces no customer's notice. */
@Injectable()
export class TellSubscribersJob extends JobHandler<typeof tellSubscribers.payload> {
  readonly job = tellSubscribers;

  constructor(
    private readonly effects: Effects,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly changes: ListPublicChanges,
    private readonly queueMail: QueueMail,
    private readonly readProfile: ReadProcessorProfile,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async run({ changeId }: z.output<typeof tellSubscribers.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const change = await this.changes.find(changeId);
      if (!change) return;
      const { name: vendor } = await this.readProfile.run();
      const { PUBLIC_URL: portal, PORTAL_SECRET: secret } = this.config;
      const letter = ({ id, email, locale }: Subscriber) => {
        const unsubscribeUrl = `${portal}/sub-processors/subscription/${id}/${subscriptionProof(secret, id)}`;
        return {
          tenantId: call.tenantId,
          to: { name: '', email },
          locale,
          template: 'register-changed',
          data: {
            vendor,
            change: changeWords(change, locale),
            url: `${portal}/sub-processors?lang=${locale}`,
            unsubscribe: unsubscribeUrl,
          },
          about: { kind: 'data-subject', id },
          unsubscribeUrl,
        };
      };
      await this.queueMail.runAll((await this.subscriptions.confirmed()).map(letter));
    });
  }
}
