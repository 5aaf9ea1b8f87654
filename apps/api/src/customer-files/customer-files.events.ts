import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { exportQuery } from './customer-files.schema.js';

export const customersImported = defineEvent(
  'customers.imported',
  'customer-import',
  z.strictObject({ fingerprint: z.string(), added: z.int(), changed: z.int() }),
);
export const customersExported = defineEvent(
  'customers.exported',
  'customer-export',
  z.strictObject({ filter: exportQuery, rows: z.int() }),
);
