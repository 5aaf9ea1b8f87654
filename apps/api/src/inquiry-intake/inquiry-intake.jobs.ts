import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const eraseUnconfirmedInquiry = defineJob('erase-unconfirmed-inquiry', z.strictObject({ intakeId: z.uuid() }));

/** The reference goes along: whoever gives an inquiry back does so in a realm that reads nothing of what waits. */
export const tellRouters = defineJob(
  'tell-routers',
  z.strictObject({ intakeId: z.uuid(), reference: z.string(), isReturned: z.boolean() }),
);
