import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const named = z.strictObject({ name: z.string() });

export const templateCreated = defineEvent('template.created', 'template', named);
export const templateImported = defineEvent(
  'template.imported',
  'template',
  z.strictObject({ name: z.string(), title: z.string(), checksumDa: hash, checksumEn: hash }),
);
export const templateNamed = defineEvent('template.named', 'template', named);
export const templateChosen = defineEvent('template.chosen', 'template', named);
export const templateDraftChanged = defineEvent(
  'template.draft-changed',
  'template',
  z.strictObject({ revision: z.number() }),
);
export const templateDraftDiscarded = defineEvent('template.draft-discarded', 'template', z.strictObject({}));
export const templatePublished = defineEvent(
  'template.published',
  'template',
  z.strictObject({ version: z.number(), change: z.enum(['major', 'minor']), contentHash: hash }),
);
export const templateRetired = defineEvent('template.retired', 'template', z.strictObject({ version: z.number() }));
