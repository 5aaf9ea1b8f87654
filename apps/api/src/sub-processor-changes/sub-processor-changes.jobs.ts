import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const applyChange = defineJob('apply-sub-processor-change', z.strictObject({ changeId: z.uuid() }));
