import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

/** What the data subject is told of: a step of the controller's, or that the vendor dismissed the inquiry. */
export const inquiryNews = z.enum([
  'routed',
  'acknowledged',
  'in-progress',
  'identification',
  'identified',
  'extension',
  'answer',
  'refusal',
  'closed',
  'dismissed',
]);
export type InquiryNews = z.infer<typeof inquiryNews>;

/** `to` is name and address of the data subject, encrypted. */
export const informDataSubject = defineJob(
  'inform-data-subject',
  z.strictObject({
    id: z.uuid(),
    reference: z.string(),
    locale: z.enum(['da', 'en']),
    news: inquiryNews,
    to: z.base64(),
  }),
);
