import { z } from 'zod';
import { customerQuery } from '../customers/customers.schema.js';
import { columns } from './customer-columns.js';
import { faultCodes } from './customer-row.js';
import { changeableFacts } from './planned-import.js';

/** The text of a CSV file. The body as a whole, with JSON's escapes, stays below the server's 2 MiB. */
const file = z.string().max(2_000_000);

export const importCheck = z.strictObject({ file });

const checkedRow = z.object({
  line: z.int(),
  name: z.string(),
  registrationNumber: z.string(),
  outcome: z.enum(['new', 'changed', 'unchanged', 'refused']),
  /** What changes, on a changed row. */
  changes: z.array(z.enum(changeableFacts)),
  /** Why not, on a refused row. */
  faults: z.array(
    z.object({ column: z.enum(columns).nullable(), code: z.enum(faultCodes), value: z.string().max(500) }),
  ),
});
export type CheckedRow = z.infer<typeof checkedRow>;

export const checkedImport = z.object({
  rows: z.array(checkedRow),
  ignoredColumns: z.array(z.string()),
  /** One fingerprint for each 500 rows; the import of a batch names it, and does that or nothing. */
  batches: z.array(z.string()),
});
export type CheckedImport = z.infer<typeof checkedImport>;

export const importBatch = z.strictObject({
  file,
  /** Which batch, from 0. */
  batch: z.int().min(0).max(100),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const importedBatch = z.object({ added: z.int(), changed: z.int() });
export type ImportedBatch = z.infer<typeof importedBatch>;

export const exportQuery = customerQuery.omit({ cursor: true });
export type ExportQuery = z.infer<typeof exportQuery>;
