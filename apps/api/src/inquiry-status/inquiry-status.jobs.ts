import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

/** `address` is the data subject's e-mail, encrypted. */
export const sendInquiryCode = defineJob(
  'send-inquiry-code',
  z.strictObject({ requestId: z.uuid(), address: z.base64(), locale: z.enum(['da', 'en']) }),
  { retries: 3 },
);
