import { z } from 'zod';
import { revision, revisionInQuery, revisionOrNone } from '../platform/revision.js';

const instant = z.iso.datetime();
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const locale = z.enum(['da', 'en']);

export const policyParams = z.strictObject({ slug });
export const versionParams = z.strictObject({ slug, version: z.coerce.number().int().min(1).max(100_000) });
export const previewQuery = z.strictObject({ locale });

/** The text in both languages; `revision` is the one that was read, 0 when nothing is saved yet. */
export const policyText = z.strictObject({
  revision: revisionOrNone,
  da: z.string().max(100_000),
  en: z.string().max(100_000),
});
export type PolicyText = z.infer<typeof policyText>;
export const discardQuery = z.strictObject({ revision: revisionInQuery });
export const publicationOrder = z.strictObject({ revision });

/** What stands in the way, and in which language's text; `message` says it in English, for other programs. */
const fault = z.object({
  locale,
  code: z.enum([
    ...['title_missing', 'parts_missing', 'text_before_parts', 'unreadable', 'name_twice', 'wrong_number'],
    ...['unknown_placeholder', 'unknown_link', 'unusable', 'other_language_only'],
  ] as const),
  part: z.string().optional(),
  line: z.number().optional(),
  subject: z.string().optional(),
  message: z.string(),
});
const version = z.object({ version: z.number(), publishedAt: instant });

export const policyList = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      title: z.object({ da: z.string(), en: z.string() }),
      published: version.nullable(),
      /** There is a draft, the vendor's facts have changed since, or our own wording waits to be taken over. */
      waiting: z.enum(['draft', 'new-facts', 'own-wording', 'nothing']),
    }),
  ),
});
export type PolicyList = z.infer<typeof policyList>;

export const staffPolicy = z.object({
  slug: z.string(),
  text: policyText,
  /** Why the saved draft can't be published. */
  faults: z.array(fault),
  /** The published version tells of the vendor what is no longer so. */
  outdated: z.boolean(),
  versions: z.array(version),
});
export type StaffPolicy = z.infer<typeof staffPolicy>;

export const policyPreview = z.object({ title: z.string(), html: z.string(), contents: z.string() });
export type PolicyPreview = z.infer<typeof policyPreview>;
