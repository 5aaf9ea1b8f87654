import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { getLocale } from '#locale';
import {
  staffLibraryReadQueryKey,
  staffServicesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffLibraryReadResponse } from '../../../generated/api/types.gen.js';
import type { ProblemWords } from '../../api/problem.js';

export type Library = StaffLibraryReadResponse;
export type LibraryEntry = Library['entries'][number];
export type EntryKind = LibraryEntry['kind'];
export type MeasureList = NonNullable<Library['measures']>;
export type Category = NonNullable<LibraryEntry['category']>;
type Scope = Pick<LibraryEntry, 'everyService' | 'serviceIds'>;

export const KINDS = ['data-type', 'data-subject', 'place'] as const;
export const CATEGORIES = ['ordinary', 'special', 'criminal', 'cpr'] as const;

export const kindWords: Readonly<Record<EntryKind, { title: () => string; add: () => string }>> = {
  'data-type': { title: m.annex_library_kind_data_type, add: m.annex_library_add_data_type },
  'data-subject': { title: m.annex_library_kind_data_subject, add: m.annex_library_add_data_subject },
  place: { title: m.annex_library_kind_place, add: m.annex_library_add_place },
};

export const categoryWords: Readonly<Record<Category, () => string>> = {
  ordinary: m.agreements_f_category_ordinary,
  special: m.agreements_f_category_special,
  criminal: m.agreements_f_category_criminal,
  cpr: m.agreements_f_category_cpr,
};

/** In the reader's language. */
export const inOwn = (words: { da: string; en: string }): string => words[getLocale() === 'en' ? 'en' : 'da'];

/** What a first list of measures begins with, in both languages; nobody has said that it is so. */
export const suggestedMeasures = (): MeasureList['items'] =>
  (
    [
      [m.agreement_annexes_access, m.agreement_annexes_access_measure],
      [m.agreement_annexes_encryption, m.agreement_annexes_encryption_measure],
      [m.agreement_annexes_separation, m.agreement_annexes_separation_measure],
      [m.agreement_annexes_logging, m.agreement_annexes_logging_measure],
      [m.agreement_annexes_backup, m.agreement_annexes_backup_measure],
      [m.agreement_annexes_people, m.agreement_annexes_people_measure],
      [m.agreement_annexes_incidents, m.agreement_annexes_incidents_measure],
    ] as const
  ).map(([area, measure]) => ({ everyService: true, serviceIds: [], area: inBoth(area), measure: inBoth(measure) }));

const inBoth = (word: typeof m.agreement_annexes_access) => ({
  da: word({}, { locale: 'da' }),
  en: word({}, { locale: 'en' }),
});

/** The vendor's services as choices, and what a scope is called. */
export function useServices() {
  const { data } = useQuery(staffServicesListOptions());
  const choices = (data?.items ?? []).map(({ id, nameDa, nameEn }) => ({
    value: id,
    label: inOwn({ da: nameDa, en: nameEn }),
  }));
  const named = ({ everyService, serviceIds }: Scope): string => {
    if (everyService) return m.annex_library_every();
    const names = choices.filter(({ value }) => serviceIds.includes(value)).map(({ label }) => label);
    return names.length === 0 ? m.annex_library_none() : names.join(', ');
  };
  return { choices, named };
}

/** Puts the library as the API answered it on every page that shows it. */
export function useLibraryRefresh() {
  const queries = useQueryClient();
  return (library: Library) => queries.setQueryData(staffLibraryReadQueryKey(), library);
}

export const libraryProblems = (): Readonly<Record<string, ProblemWords>> => ({
  entry_exists: { title: m.annex_library_exists_title(), text: m.annex_library_exists_text() },
  entry_used: { title: m.annex_library_used_title(), text: m.annex_library_used_text() },
});
