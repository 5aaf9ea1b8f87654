import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

const ofNotice = z.strictObject({ noticeId: z.uuid() });

export const sendNotice = defineJob('send-notice', ofNotice);
/** Looks what became of the mails; `looked` counts how often it has. */
export const followNotice = defineJob('follow-notice', z.strictObject({ noticeId: z.uuid(), looked: z.int().min(0) }));
export const expireNotice = defineJob('expire-notice', ofNotice);
export const applyChange = defineJob('apply-sub-processor-change', z.strictObject({ changeId: z.uuid() }));
