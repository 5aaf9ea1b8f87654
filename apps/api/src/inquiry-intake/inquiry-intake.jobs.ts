import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const eraseUnconfirmedInquiry = defineJob('erase-unconfirmed-inquiry', z.strictObject({ intakeId: z.uuid() }));
