import { z } from 'zod';
import { templateContent } from '#dpa-templates';
import { templateFault } from '../agreement-templates/agreement-templates.schema.js';

const locale = z.enum(['da', 'en']);

export const templateParams = z.strictObject({ id: z.uuid() });
export const versionParams = z.strictObject({ id: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) });

/** In which language, and with which customer's data; a made-up one's unless given. */
export const shownWith = z.strictObject({ locale, tenantId: z.uuid().optional() });
export type ShownWith = z.infer<typeof shownWith>;

/** `since`: the id of the version it is compared with. */
export const comparedWith = z.strictObject({ locale, since: z.uuid() });
export type ComparedWith = z.infer<typeof comparedWith>;
export const signedParams = versionParams.extend({ tenantId: z.uuid() });

const part = z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) });
/** Clause by clause: the passages that differ, whole, with the words that came and went. */
const changes = {
  locale,
  clauses: z.array(z.object({ id: z.string(), heading: z.string(), passages: z.array(z.array(part)) })),
};
export const templateChanges = z.object({
  ...changes,
  before: z.object({ templateId: z.uuid(), name: z.string(), number: z.number() }),
});
export type TemplateChanges = z.infer<typeof templateChanges>;
/** Against the agreement that a customer signed last. */
export const changesSinceSigned = z.object({
  ...changes,
  before: z.object({ agreementId: z.uuid(), reference: z.string(), version: z.number(), signedAt: z.iso.datetime() }),
});
export type ChangesSinceSigned = z.infer<typeof changesSinceSigned>;

/** A wording as it is being typed, saved or not. */
export const previewOrder = shownWith.extend({ content: templateContent });
export type PreviewOrder = z.infer<typeof previewOrder>;

/** `html` null: it can't be shown before the faults are mended. */
export const templatePreview = z.object({
  title: z.string(),
  html: z.string().nullable(),
  contents: z.string(),
  faults: z.array(templateFault),
});
export type TemplatePreview = z.infer<typeof templatePreview>;
