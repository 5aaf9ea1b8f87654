import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

/** Goes on with a campaign's customers; belongs to the house, as a campaign does. */
export const runCampaign = defineJob('run-campaign', z.strictObject({ campaignId: z.uuid() }));
