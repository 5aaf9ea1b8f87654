import type { EntryKind, Prefill } from './annex-library.schema.js';

/** For which customers it is put in a new agreement: those of every service, or of one of these. */
export type Scope = { readonly everyService: boolean; readonly serviceCodes: readonly string[] };

/** Whether it belongs in the agreement of a customer with these services; one without a service is only suggested. */
export const belongsTo = ({ everyService, serviceCodes }: Scope, services: readonly string[]): boolean =>
  everyService || serviceCodes.some((code) => services.includes(code));

type Words = Readonly<Record<'da' | 'en', string>>;
export type Entry = Scope & {
  readonly kind: EntryKind;
  readonly name: Words;
  readonly category: 'ordinary' | 'special' | 'criminal' | 'cpr' | null;
  /** How long this kind of data is kept unless something else is agreed; null for none. */
  readonly period: Words | null;
  readonly retired: boolean;
};
export type Measure = Scope & { readonly area: Words; readonly measure: Words };
export type MeasureList = { readonly version: number; readonly day: string; readonly items: readonly Measure[] };

/** The library has nothing for these services. */
export const noPrefill: Prefill = { dataTypes: [], dataSubjects: [], retention: [], places: [], measures: null };

/** As an agreement names a list of measures: its number and the day that it was published. */
export const listName = ({ version, day }: Pick<MeasureList, 'version' | 'day'>): string =>
  `${String(version)} (${day})`;

/** The library's pieces for a customer with these services, in one language: copies, which the library can't change later. */
export function prefillOf(
  entries: readonly Entry[],
  list: MeasureList | null,
  { services, locale }: { readonly services: readonly string[]; readonly locale: 'da' | 'en' },
): Prefill {
  const own = entries.filter((entry) => !entry.retired && belongsTo(entry, services));
  const of = (kind: EntryKind) => own.filter((entry) => entry.kind === kind);
  const measures = (list?.items ?? []).filter((item) => belongsTo(item, services));
  return {
    dataTypes: of('data-type').map(({ name, category }) => ({ name: name[locale], category: category ?? 'ordinary' })),
    dataSubjects: of('data-subject').map(({ name }) => name[locale]),
    retention: of('data-type').flatMap(({ name, period }) =>
      period ? [{ dataType: name[locale], period: period[locale] }] : [],
    ),
    places: of('place').map(({ name }) => name[locale]),
    measures:
      list && measures.length > 0
        ? {
            version: listName(list),
            items: measures.map(({ area, measure }) => ({ area: area[locale], measure: measure[locale] })),
          }
        : null,
  };
}
