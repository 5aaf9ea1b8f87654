import { z } from 'zod';
import { instant } from '../platform/instant.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { revision, revisionOrNone } from '../platform/revision.js';

/** What a library entry is a piece of. Security measures are a list of their own, by version. */
export const entryKinds = ['data-type', 'data-subject', 'place'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Characters of a name, and of a measure. */
const NAME = 300;
const MEASURE = 1000;
const MOST_MEASURES = 100;

const text = (most: number) => z.string().trim().min(1).max(most);
/** Both languages, or neither agreement can be begun with it. */
const words = (most: number) => z.strictObject({ da: text(most), en: text(most) });
const scope = { everyService: z.boolean(), serviceIds: z.array(z.uuid()).max(100) };

const category = z.enum(['ordinary', 'special', 'criminal', 'cpr']);
const dataType = z.strictObject({
  ...scope,
  kind: z.literal('data-type'),
  name: words(NAME),
  /** `special`: art. 9. `criminal`: art. 10. `cpr`: the Danish civil registration number. */
  category,
  /** How long it is kept unless something else is agreed. */
  period: words(NAME).nullable(),
});
const plain = (kind: 'data-subject' | 'place') =>
  z.strictObject({ ...scope, kind: z.literal(kind), name: words(NAME) });

export const entryFacts = printable(
  oneLine(z.discriminatedUnion('kind', [dataType, plain('data-subject'), plain('place')])),
);
export type EntryFacts = z.infer<typeof entryFacts>;

/** An entry's facts as they should be; `revision` is the one that was read. */
export const entryChange = z.strictObject({ revision, facts: entryFacts });
export type EntryChange = z.infer<typeof entryChange>;
export const entryParams = z.strictObject({ id: z.uuid() });
export const retirementOrder = z.strictObject({ retired: z.boolean() });

const measure = z.strictObject({ ...scope, area: words(NAME), measure: words(MEASURE) });
/** The list of security measures as it should be from now on; `version` is the one that was read, 0 for none. */
export const measuresOrder = z.strictObject({
  version: revisionOrNone,
  items: printable(oneLine(z.array(measure).min(1).max(MOST_MEASURES))),
});
export type MeasuresOrder = z.infer<typeof measuresOrder>;
export const measuresParams = z.strictObject({ version: z.coerce.number().int().min(1).max(100_000) });

const shownWords = z.object({ da: z.string(), en: z.string() });
const shownScope = { everyService: z.boolean(), serviceIds: z.array(z.uuid()) };
export const libraryEntry = z.object({
  ...shownScope,
  id: z.uuid(),
  kind: z.enum(entryKinds),
  name: shownWords,
  category: category.nullable(),
  period: shownWords.nullable(),
  revision: z.number(),
  retiredAt: instant.nullable(),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

export const measureList = z.object({
  version: z.number(),
  publishedAt: instant,
  items: z.array(z.object({ ...shownScope, area: shownWords, measure: shownWords })),
});
export type MeasureListAnswer = z.infer<typeof measureList>;

export const libraryAnswer = z.object({
  entries: z.array(libraryEntry),
  /** The newest list of measures; null before the first. */
  measures: measureList.nullable(),
  /** Newest first. */
  versions: z.array(z.object({ version: z.number(), publishedAt: instant, count: z.number() })),
});
export type LibraryAnswer = z.infer<typeof libraryAnswer>;

/** What a new agreement begins with: copies, in the customer's language. */
export type Prefill = {
  readonly dataTypes: readonly { readonly name: string; readonly category: z.infer<typeof category> }[];
  readonly dataSubjects: readonly string[];
  readonly retention: readonly { readonly dataType: string; readonly period: string }[];
  readonly places: readonly string[];
  /** null where the library has none for these services. */
  readonly measures: {
    readonly version: string;
    readonly items: readonly { readonly area: string; readonly measure: string }[];
  } | null;
};
