import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { campaignAudience } from './campaigns.schema.js';

const nothing = z.strictObject({});
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const plan = z.strictObject({ name: z.string(), templateVersionId: z.uuid(), audience: campaignAudience });
const customers = z.strictObject({ customers: z.number() });

export const campaignPlanned = defineEvent('campaign.planned', 'campaign', plan);
export const campaignChanged = defineEvent('campaign.changed', 'campaign', plan);
/** `customers`: for how many something is to be done. `confirmed`: what first agreements say had been read. */
export const campaignStarted = defineEvent(
  'campaign.started',
  'campaign',
  customers.extend({ confirmed: z.boolean().optional() }),
);
export const campaignPaused = defineEvent('campaign.paused', 'campaign', nothing);
export const campaignResumed = defineEvent('campaign.resumed', 'campaign', nothing);
export const campaignCancelled = defineEvent('campaign.cancelled', 'campaign', nothing);
export const campaignFinished = defineEvent('campaign.finished', 'campaign', nothing);
export const campaignRetried = defineEvent('campaign.retried', 'campaign', customers);
export const campaignExported = defineEvent('campaign.exported', 'campaign', z.strictObject({ rows: z.number() }));
/** In the customer's ledger: it was told of a wording that need not be signed again. */
export const wordingTold = defineEvent(
  'campaign.wording-told',
  'agreement',
  z.strictObject({ campaignId: z.uuid(), templateVersionId: z.uuid(), contentHash: hash, mails: z.number() }),
);
