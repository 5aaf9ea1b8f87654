import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { subProcessorFacts } from './sub-processor.js';

const kind = <Data extends z.ZodType>(happened: string, data: Data) =>
  defineEvent(`sub-processor.${happened}`, 'sub-processor', data);

export const subProcessorRegistered = kind(
  'registered',
  z.strictObject({ parentId: z.uuid().nullable(), engagedSince: z.iso.date().nullable(), facts: subProcessorFacts }),
);
export const subProcessorFactsChanged = kind(
  'facts-changed',
  z.strictObject({ before: subProcessorFacts, after: subProcessorFacts }),
);
export const flowDownRecorded = kind('flow-down-recorded', z.strictObject({ signedOn: z.iso.date() }));
export const subProcessorMoved = kind(
  'status-changed',
  z.strictObject({ to: z.enum(['announced', 'active', 'ending', 'removed']), changeId: z.uuid() }),
);
