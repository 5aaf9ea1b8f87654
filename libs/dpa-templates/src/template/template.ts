import { z } from 'zod';
import { locale } from '../agreement/agreement-data.js';

/** More than any agreement has, and few enough that checking them takes no noticeable time. */
const MOST_PARTS = 60;
/** Characters of one clause's wording. */
const LONGEST_SOURCE = 60_000;
/** Characters of a heading or a title. */
const LONGEST_LINE = 300;

/** One clause or annex as it is kept, edited and compared: the source is Handlebars over the line format (README). */
export const templatePart = z.strictObject({
  /** The same in every language and version: anchor of links and of clause-level diffs. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['clause', 'annex']),
  /** `7`, or the letter of an annex. */
  number: z.string().regex(/^([1-9][0-9]?|[A-Z])$/),
  heading: z.string().min(1).max(LONGEST_LINE),
  source: z.string().max(LONGEST_SOURCE),
});
export type TemplatePart = z.infer<typeof templatePart>;

/** Clauses that an authority or another publishes, and that may not be altered. */
export const standardClauses = z.strictObject({
  title: z.string().min(1).max(LONGEST_LINE),
  publisher: z.string().min(1).max(LONGEST_LINE),
  /** SHA-256 of their text (`bodyChecksum`). */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StandardClauses = z.infer<typeof standardClauses>;

/** An agreement's wording in one language; plain JSON, so it can be stored, hashed and published as it is. */
export const agreementTemplate = z.strictObject({
  locale,
  title: z.string().min(1).max(LONGEST_LINE),
  parts: z.array(templatePart).min(1).max(MOST_PARTS),
  /** Set when the clauses are somebody else's: the agreement says whose, and the annexes alone may be written. */
  standard: standardClauses.optional(),
});
export type AgreementTemplate = z.infer<typeof agreementTemplate>;

/** The same while it is being written: title and headings may be empty. */
const unfinished = agreementTemplate.extend({
  title: z.string().max(LONGEST_LINE),
  parts: z.array(templatePart.extend({ heading: z.string().max(LONGEST_LINE) })).max(MOST_PARTS),
});

/** A wording in both languages, finished or not: its parts have the same ids, in the same order. */
export const templateContent = z
  .strictObject({
    da: unfinished.extend({ locale: z.literal('da') }),
    en: unfinished.extend({ locale: z.literal('en') }),
  })
  .refine(({ da, en }) => shapeOf(da) === shapeOf(en), { error: 'The parts of both languages must be the same' })
  .refine(({ da }) => new Set(da.parts.map(({ id }) => id)).size === da.parts.length, {
    error: 'Two parts have the same id',
  });
export type TemplateContent = z.infer<typeof templateContent>;

const shapeOf = ({ parts }: { parts: readonly Pick<TemplatePart, 'id' | 'kind'>[] }): string =>
  parts.map(({ id, kind }) => `${kind} ${id}`).join();

/** Clauses first, numbered 1, 2, 3 …, then annexes A, B, C …: wherever a part was put in, the numbers follow. */
export function renumbered(content: TemplateContent): TemplateContent {
  const inOrder = <Part extends TemplatePart>(parts: readonly Part[]): Part[] => [
    ...parts.filter(({ kind }) => kind === 'clause').map((part, index) => ({ ...part, number: String(index + 1) })),
    ...parts
      .filter(({ kind }) => kind === 'annex')
      .map((part, index) => ({ ...part, number: String.fromCharCode(65 + index) })),
  ];
  return {
    da: { ...content.da, parts: inOrder(content.da.parts) },
    en: { ...content.en, parts: inOrder(content.en.parts) },
  };
}
