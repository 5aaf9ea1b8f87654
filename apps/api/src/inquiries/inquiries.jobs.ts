import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

/** `to` is name and address of the data subject, encrypted. */
export const informDataSubject = defineJob(
  'inform-data-subject',
  z.strictObject({ id: z.uuid(), reference: z.string(), locale: z.enum(['da', 'en']), to: z.base64() }),
);
