import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const tellSubscribers = defineJob('tell-subscribers', z.strictObject({ changeId: z.uuid() }));
export const eraseUnconfirmedSubscription = defineJob(
  'erase-unconfirmed-subscription',
  z.strictObject({ subscriptionId: z.uuid(), askedAt: z.iso.datetime() }),
);
