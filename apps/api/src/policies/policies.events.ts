import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

/** The subject is the vendor's own tenant: a document has a name, no id. */
export const policyPublished = defineEvent(
  'policy.published',
  'policy',
  z.strictObject({ slug: z.string(), version: z.number(), contentHash: z.string() }),
);
export const policyDraftChanged = defineEvent(
  'policy.draft-changed',
  'policy',
  z.strictObject({ slug: z.string(), revision: z.number() }),
);
export const policyDraftDiscarded = defineEvent(
  'policy.draft-discarded',
  'policy',
  z.strictObject({ slug: z.string(), revision: z.number() }),
);
