import { z } from 'zod';
import { templateContent } from '#dpa-templates';
import { templateFault } from '../agreement-templates/agreement-templates.schema.js';

const locale = z.enum(['da', 'en']);

export const templateParams = z.strictObject({ id: z.uuid() });
export const versionParams = z.strictObject({ id: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) });

/** In which language, and with which customer's data; a made-up one's unless given. */
export const shownWith = z.strictObject({ locale, tenantId: z.uuid().optional() });
export type ShownWith = z.infer<typeof shownWith>;

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
