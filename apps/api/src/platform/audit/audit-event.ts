import { z } from 'zod';

/**
 * One kind of thing that can happen. The vocabulary is closed: a feature declares its kinds in `<feature>.events.ts`,
 * and only declared kinds can be recorded. A changed shape is a new version beside the old one, never an edit.
 */
export type EventKind<Data extends z.ZodType = z.ZodType> = {
  /** `agreement.signed` */
  readonly type: string;
  readonly version: number;
  /** What the subject id points at: `agreement`, `inquiry`. */
  readonly subject: string;
  readonly data: Data;
};

/** Declares a kind of event; `data` must not hold content that staff may not keep (no inquiry text, no tokens). */
export function defineEvent<Data extends z.ZodType>(
  type: string,
  subject: string,
  data: Data,
  version = 1,
): EventKind<Data> {
  return { type, version, subject, data };
}

/** The vendor as a controller of its own, and the ledger for what concerns no single customer. */
export const HOUSE_TENANT_ID = '00000000-0000-7000-8000-000000000001';
