import { z } from 'zod';
import { chainedEvent } from './audit-chain.js';
import { auditQuery } from './audit.schema.js';

/** What was asked for; the place in a list has no part in it. */
export const exportFilter = auditQuery.omit({ cursor: true });
export type ExportFilter = z.infer<typeof exportFilter>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line of an export as JSON Lines. */
export const exportHead = z.strictObject({
  export: z.strictObject({
    version: z.literal(1),
    at: z.iso.datetime(),
    filter: exportFilter,
    /** Nobody's events are left out but those of other ledgers: each chain stands from its first link. */
    complete: z.boolean(),
  }),
});

/** Each line after it: an event as it is hashed, and its link of the chain. By ledger, in the order of the chain. */
export const exportedLink = z.strictObject({
  sequence: z.int().min(1),
  previous: hash,
  hash,
  event: chainedEvent.strict(),
});
export type ExportedLink = z.infer<typeof exportedLink>;

/** The last line: without it the file has been cut. */
export const exportEnd = z.strictObject({
  end: z.strictObject({
    events: z.int(),
    /** Events that had happened and were not in a chain yet; they are not in the file. */
    waiting: z.int(),
  }),
});

/** A filter that picks from within a ledger breaks its chain. */
export const isComplete = ({ kind, subjectId, actorId, from, to }: ExportFilter): boolean =>
  [kind, subjectId, actorId, from, to].every((value) => value === undefined);
