import { z } from 'zod';

const instant = z.iso.datetime();
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const locale = z.enum(['da', 'en']);

export const policyParams = z.strictObject({ slug });
export const versionParams = z.strictObject({ slug, version: z.coerce.number().int().min(1).max(100_000) });
export const previewQuery = z.strictObject({ locale });

/** The text in both languages; `revision` is the one that was read, 0 when nothing is saved yet. */
export const policyText = z.strictObject({
  revision: z.int().min(0),
  da: z.string().max(100_000),
  en: z.string().max(100_000),
});
export type PolicyText = z.infer<typeof policyText>;
export const publicationOrder = z.strictObject({ revision: z.int().min(1) });

/** `locale` null: about both, as when a paragraph is in one of them only. */
const fault = z.object({ locale: locale.nullable(), message: z.string() });
const version = z.object({ version: z.number(), publishedAt: instant });

export const policyList = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      title: z.object({ da: z.string(), en: z.string() }),
      published: version.nullable(),
      /** There is a draft, or our own wording waits to be taken over. */
      waiting: z.enum(['draft', 'own-wording', 'nothing']),
    }),
  ),
});
export type PolicyList = z.infer<typeof policyList>;

export const staffPolicy = z.object({
  slug: z.string(),
  text: policyText,
  /** Why the saved draft can't be published. */
  faults: z.array(fault),
  versions: z.array(version),
});
export type StaffPolicy = z.infer<typeof staffPolicy>;

export const policyPreview = z.object({ title: z.string(), html: z.string(), contents: z.string() });
export type PolicyPreview = z.infer<typeof policyPreview>;
