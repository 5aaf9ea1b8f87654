import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

export const jobRetried = defineEvent('job.retried', 'job', z.strictObject({ job: z.string() }));
