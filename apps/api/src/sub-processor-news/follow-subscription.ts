import { Injectable } from '@nestjs/common';
import { FollowMail, type SettledMail } from '../mail/follow-mail.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** An address that takes no mail is not written to again: the subscription ends, as if its owner had ended it. */
@Injectable()
export class FollowSubscription extends FollowMail {
  // Whoever follows the register is shown to staff as little as a data subject: the kind hides the mail.
  readonly aboutKind = 'data-subject';

  constructor(private readonly subscriptions: SubscriptionsRepository) {
    super();
  }

  async run({ about, outcome }: SettledMail): Promise<void> {
    if (outcome === 'bounced' || outcome === 'refused') await this.subscriptions.end(about.id);
  }
}
