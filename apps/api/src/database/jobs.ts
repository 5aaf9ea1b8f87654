import { agreementJobs } from '../agreements/agreements.jobs.js';
import { sendMail } from '../mail/mail.jobs.js';
import { sendPasswordReset } from '../password-reset/password-reset.jobs.js';
import type { Job } from '../platform/jobs/job.js';

/** Every job's contract: their queues are made when migrating, because workers may not create tables. */
export const jobs: readonly Job[] = [
  sendMail,
  sendPasswordReset,
  ...agreementJobs,
];
