import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

export const tellStaffOfProposals = defineJob('tell-staff-of-proposals', z.strictObject({ agreementId: z.uuid() }));
