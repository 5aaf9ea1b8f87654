import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { entryKinds } from './annex-library.schema.js';

const words = z.strictObject({ da: z.string(), en: z.string() });
const written = z.strictObject({
  kind: z.enum(entryKinds),
  name: words,
  category: z.string().nullable(),
  period: words.nullable(),
  everyService: z.boolean(),
  serviceIds: z.array(z.uuid()),
});

export const libraryEntryAdded = defineEvent(
  'annex-library.entry-added',
  'annex-library',
  z.strictObject({ after: written }),
);
export const libraryEntryChanged = defineEvent(
  'annex-library.entry-changed',
  'annex-library',
  z.strictObject({ before: written, after: written }),
);
export const libraryEntryRemoved = defineEvent(
  'annex-library.entry-removed',
  'annex-library',
  z.strictObject({ before: written }),
);
export const libraryEntryRetired = defineEvent('annex-library.entry-retired', 'annex-library', z.strictObject({}));
export const libraryEntryReinstated = defineEvent(
  'annex-library.entry-reinstated',
  'annex-library',
  z.strictObject({}),
);
export const libraryMeasuresPublished = defineEvent(
  'annex-library.measures-published',
  'annex-library',
  z.strictObject({ version: z.number(), count: z.number() }),
);
