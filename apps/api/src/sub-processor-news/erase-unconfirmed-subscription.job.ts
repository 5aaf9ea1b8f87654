import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '#tenancy';
import { JobHandler } from '../platform/jobs/job.js';
import { eraseUnconfirmedSubscription } from './sub-processor-news.jobs.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** Nobody confirmed the address within a week: it is forgotten. One that was asked for again has a later job. */
@Injectable()
export class EraseUnconfirmedSubscriptionJob extends JobHandler<typeof eraseUnconfirmedSubscription.payload> {
  readonly job = eraseUnconfirmedSubscription;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: SubscriptionsRepository,
  ) {
    super();
  }

  async run({ subscriptionId, askedAt }: z.output<typeof eraseUnconfirmedSubscription.payload>): Promise<void> {
    await this.unitOfWork.run(() => this.subscriptions.eraseUnconfirmed(subscriptionId, new Date(askedAt)));
  }
}
