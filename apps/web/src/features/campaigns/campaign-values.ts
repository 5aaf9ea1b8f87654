import type { StaffCampaignsAddData } from '../../../generated/api/types.gen.js';

/** What the form of a campaign holds, and sends. */
export type CampaignValues = StaffCampaignsAddData['body'];
