import { useQuery } from '@tanstack/react-query';
import { staffLibraryReadOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffAgreement } from '../agreement-state.js';

type Annexes = StaffAgreement['content']['annexes'];
type DataType = Annexes['a']['dataTypes'][number];

/** What the library has for a list, in the agreement's language, whichever services it belongs to; nothing until it is there. */
export function useSuggestions(locale: StaffAgreement['locale']) {
  const { data } = useQuery(staffLibraryReadOptions());
  const entries = (data?.entries ?? []).filter(({ retiredAt }) => retiredAt === null);
  const named = (kind: (typeof entries)[number]['kind']) => entries.filter((entry) => entry.kind === kind);
  return {
    dataTypes: named('data-type').map(({ name, category }): DataType => ({
      name: name[locale],
      category: category ?? 'ordinary',
    })),
    dataSubjects: named('data-subject').map(({ name }) => name[locale]),
    places: named('place').map(({ name }) => name[locale]),
    retention: named('data-type').flatMap(({ name, period }) =>
      period ? [{ dataType: name[locale], period: period[locale] }] : [],
    ),
    measures: (data?.measures?.items ?? []).map(({ area, measure }) => ({
      area: area[locale],
      measure: measure[locale],
    })),
  };
}
