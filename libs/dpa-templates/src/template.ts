import { z } from 'zod';
import { locale } from './agreement-data.js';

/** One clause or annex as it is kept, edited and compared: the source is Handlebars over the line format (README). */
export const templatePart = z.strictObject({
  /** The same in every language and version: anchor of links and of clause-level diffs. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['clause', 'annex']),
  /** `7`, or the letter of an annex. */
  number: z.string().regex(/^([1-9][0-9]?|[A-Z])$/),
  heading: z.string().min(1),
  source: z.string().max(60_000),
});
export type TemplatePart = z.infer<typeof templatePart>;

/** An agreement's wording in one language; plain JSON, so it can be stored, hashed and published as it is. */
export const agreementTemplate = z.strictObject({
  locale,
  title: z.string().min(1),
  parts: z.array(templatePart).min(1),
});
export type AgreementTemplate = z.infer<typeof agreementTemplate>;
