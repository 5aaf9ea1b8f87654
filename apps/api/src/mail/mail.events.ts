import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

/** Without the address: the mail's own row has it for as long as it is kept. */
export const mailCameBack = defineEvent(
  'mail.bounced',
  'mail',
  z.strictObject({ about: z.strictObject({ kind: z.string(), id: z.uuid() }) }),
);
