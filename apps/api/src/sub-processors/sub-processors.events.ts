import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { subProcessorFacts, type SubProcessorFacts } from './sub-processor.js';

const kind = <Data extends z.ZodType>(happened: string, data: Data, version = 1) =>
  defineEvent(`sub-processor.${happened}`, 'sub-processor', data, version);

/** The contact is a person: of it, only whether it changed. */
const facts = z.strictObject({ ...subProcessorFacts.shape, contact: z.hex().length(64) });

export const traceOf = (
  { contact, ...company }: SubProcessorFacts,
  fingerprint: (data: unknown) => string,
): z.infer<typeof facts> => ({ ...company, contact: fingerprint([contact.name, contact.email]) });

export const subProcessorRegistered = kind(
  'registered',
  z.strictObject({ parentId: z.uuid().nullable(), engagedSince: z.iso.date().nullable(), facts }),
  2,
);
export const subProcessorFactsChanged = kind('facts-changed', z.strictObject({ before: facts, after: facts }), 2);
export const flowDownRecorded = kind('flow-down-recorded', z.strictObject({ signedOn: z.iso.date() }));
export const subProcessorMoved = kind(
  'status-changed',
  z.strictObject({ to: z.enum(['announced', 'active', 'ending', 'removed']), changeId: z.uuid() }),
);
