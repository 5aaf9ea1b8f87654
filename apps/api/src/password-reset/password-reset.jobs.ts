import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

/** Finds out whether there is an account to send a link to; the request itself must not, or its time would tell. */
export const sendPasswordReset = defineJob('send-password-reset', z.strictObject({ linkId: z.uuid() }));
