import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type ListSearch, readSort, type Sorting, writeSort } from './list-search.js';

const onlyText = (search: object): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => typeof value === 'string'));

/** The state of the list on this page: kept in the address, so that reload, Back and a copied link show the same rows. */
export function useListState() {
  const search = onlyText(useSearch({ strict: false }));
  const trail = useLocation({ select: ({ state }) => state.trail ?? [] });
  const navigate = useNavigate();

  /** Another question begins again on its first page. */
  const narrow = (changes: ListSearch) =>
    void navigate({ to: '.', search: { ...search, ...changes, after: undefined }, replace: true, resetScroll: false });

  const turnTo = (after: string | undefined, cursors: readonly string[]) =>
    void navigate({ to: '.', search: { ...search, after }, state: { trail: cursors } });

  return {
    search,
    sorting: readSort(search.sort),
    sort: (sorting: readonly Sorting[]) => narrow({ sort: writeSort(sorting) }),
    narrow,
    clear: () => void navigate({ to: '.', search: search.sort === undefined ? {} : { sort: search.sort } }),
    /** 1 on the first page, undefined where a link led into the middle. */
    page: search.after === undefined ? 1 : trail.length > 0 ? trail.length + 1 : undefined,
    next: (cursor: string) => turnTo(cursor, [...trail, search.after ?? '']),
    previous: trail.length > 0 ? () => turnTo(trail.at(-1) || undefined, trail.slice(0, -1)) : undefined,
    first: () => turnTo(undefined, []),
  };
}

export type ListState = ReturnType<typeof useListState>;
