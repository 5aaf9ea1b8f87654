import { z } from 'zod';
import { defineEvent } from '../audit/audit-event.js';

/** How many rows were deleted because their time was over, by rule. */
export const expiredDeleted = defineEvent(
  'retention.applied',
  'portal',
  z.strictObject({ deleted: z.record(z.string(), z.int().positive()) }),
);
