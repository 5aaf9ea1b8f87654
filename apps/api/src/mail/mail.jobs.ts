import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const sendMail = defineJob('send-mail', z.strictObject({ mailId: z.uuid() }), { retries: 12 });
