import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const sendMail = defineJob('send-mail', z.strictObject({ mailId: z.uuid() }), { retries: 12 });

/** What these mails were about is erased; those queued from `queuedBefore` on tell of it and stay. */
export const eraseMails = defineJob(
  'erase-mails',
  z.strictObject({
    about: z.strictObject({ kind: z.string(), id: z.uuid() }),
    queuedBefore: z.iso.datetime(),
  }),
);
