import { z } from 'zod';
import { faultCodes, standardClauses, templateContent } from '#dpa-templates';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { revision, revisionInQuery, revisionOrNone } from '../platform/revision.js';

const instant = z.iso.datetime();
const name = oneLine(z.string().trim().min(1).max(200));

export const templateParams = z.strictObject({ id: z.uuid() });
export const versionParams = z.strictObject({ id: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) });

/** A new line of versions, begun with the text of one that is published. */
export const templateOrder = z.strictObject({ name, from: z.uuid() });
export type TemplateOrder = z.infer<typeof templateOrder>;
export const templateName = z.strictObject({ name });

/** A file of standard clauses in each language (docs/standard-clauses.md). */
const file = z.string().min(1).max(300_000);
export const templateImport = z.strictObject({ name, da: file, en: file });
export type TemplateImport = z.infer<typeof templateImport>;

/** Characters of both languages together. */
const MOST_TEXT = 600_000;

/** The draft as it should be; `revision` is the one that was read, 0 when there is none yet. */
export const templateDraft = z.strictObject({
  revision: revisionOrNone,
  content: templateContent.superRefine((content, context) => {
    if (JSON.stringify(content).length > MOST_TEXT)
      context.addIssue({ code: 'too_big', origin: 'string', maximum: MOST_TEXT, input: content });
  }),
});
export type TemplateDraft = z.infer<typeof templateDraft>;
export const draftRemoval = z.strictObject({ revision: revisionInQuery });

/** `major`: customers must sign again. `minor`: they are told. Both languages say why, to the customer. */
export const templatePublication = z.strictObject({
  revision,
  change: z.enum(['major', 'minor']),
  explanation: printable(
    z.strictObject({ da: z.string().trim().min(3).max(2000), en: z.string().trim().min(3).max(2000) }),
  ),
});
export type TemplatePublication = z.infer<typeof templatePublication>;

const versionFacts = z.object({
  id: z.uuid(),
  number: z.number(),
  state: z.enum(['published', 'retired']),
  change: z.enum(['major', 'minor']),
  explanation: z.object({ da: z.string(), en: z.string() }),
  /** SHA-256 of both languages. */
  contentHash: z.string(),
  publishedAt: instant,
  /** Null: it came with the portal. */
  publishedBy: z.string().nullable(),
  retiredAt: instant.nullable(),
});
const facts = {
  id: z.uuid(),
  name: z.string(),
  origin: z.enum(['own', 'imported']),
  isDefault: z.boolean(),
  /** Whose clauses they are, with the checksum of their text; they may not be altered. Null: our own. */
  standard: z.object({ da: standardClauses, en: standardClauses }).nullable(),
};
const draftFacts = z.object({ revision: z.number(), changedAt: instant });

export const templateList = z.object({
  items: z.array(
    z.object({
      ...facts,
      draft: draftFacts.nullable(),
      /** What new agreements take: the newest that is not retired. */
      current: versionFacts.nullable(),
    }),
  ),
});
export type TemplateList = z.infer<typeof templateList>;

/** `locale` and `part` say where it is; `message` what is wrong and what to do, in the reader's language. */
export const templateFault = z.object({
  code: z.enum(faultCodes),
  locale: z.enum(['da', 'en']),
  part: z.string().nullable(),
  message: z.string(),
});

export const staffTemplate = z.object({
  ...facts,
  draft: draftFacts
    .extend({
      content: templateContent,
      /** Why the draft can't be published. */
      faults: z.array(templateFault),
    })
    .nullable(),
  /** Newest first. */
  versions: z.array(versionFacts),
});
export type StaffTemplate = z.infer<typeof staffTemplate>;

/** A published version as it will always be. `hashes`: SHA-256 of each part, by language and part. */
export const staffTemplateVersion = z.object({
  ...versionFacts.shape,
  template: z.object({ id: z.uuid(), name: z.string() }),
  content: templateContent,
  hashes: z.object({ da: z.record(z.string(), z.string()), en: z.record(z.string(), z.string()) }),
});
export type StaffTemplateVersion = z.infer<typeof staffTemplateVersion>;

/** What a wording may name, each explained in the reader's language. `list`: only within `{{#each list}}`. */
export const placeholderList = z.object({
  items: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['text', 'choice', 'list']),
      list: z.string().nullable(),
      explanation: z.string(),
    }),
  ),
});
export type PlaceholderList = z.infer<typeof placeholderList>;
