import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

const ofNotice = z.strictObject({ noticeId: z.uuid() });

export const sendNotice = defineJob('send-notice', ofNotice);
export const expireNotice = defineJob('expire-notice', ofNotice);
