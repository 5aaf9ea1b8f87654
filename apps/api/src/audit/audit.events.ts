import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { exportFilter } from './exported-events.js';

export const auditExported = defineEvent(
  'audit.exported',
  'audit-export',
  z.strictObject({ format: z.enum(['csv', 'jsonl']), filter: exportFilter }),
);
