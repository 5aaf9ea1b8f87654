import { useMediaQuery } from '@mantine/hooks';
import { useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { CardList } from './card-list.js';
import { portalTable, type PortalColumns } from './columns.js';
import classes from './data-table.module.css';
import { isNarrowed } from './list-search.js';
import { ListProblem, ListSkeleton, NoMatch } from './list-states.js';
import { ListToolbar, type ListFilter } from './list-toolbar.js';
import { Pager } from './pager.js';
import { TableView } from './table-view.js';
import type { ListState } from './use-list-state.js';

export interface ListPage<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** The part of a TanStack query result that a list looks at. */
export interface ListQuery<Row> {
  data: ListPage<Row> | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

interface DataTableProps<Row extends { id: string }> {
  /** What the rows are, for the caption: “Customers”. */
  caption: string;
  columns: PortalColumns<Row>;
  query: ListQuery<Row>;
  list: ListState;
  /** Placeholder and name of the search field; left out: no search. */
  searchLabel?: string;
  filters?: readonly ListFilter[];
  /** On a phone the heads are gone; the orders on offer, as `sort` values: `-due`. */
  sorts?: readonly { value: string; label: string }[];
  /** Shown when there is nothing at all yet. */
  empty: ReactNode;
}

const NONE: never[] = [];

/** A page of rows with everything that can happen to it: coming, none, no match, failed, more. The first column names the row. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { caption, columns, query, list, searchLabel, filters = NONE, sorts = NONE, empty } = props;
  const isNarrow = useMediaQuery('(max-width: 639.98px)', false, { getInitialValueInEffect: false });
  const table = useTable({
    features: portalTable,
    columns: [...columns],
    data: query.data?.items ?? NONE,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableMultiSort: false,
    defaultColumn: { enableSorting: false },
    state: { sorting: list.sorting },
    onSortingChange: (update) => list.sort(typeof update === 'function' ? update(list.sorting) : update),
  });

  const body = () => {
    if (query.data === undefined && query.error) return <ListProblem error={query.error} onRetry={query.refetch} />;
    if (query.data === undefined) return <ListSkeleton label={caption} columns={isNarrow ? 1 : columns.length} />;
    if (query.data.items.length === 0) return isNarrowed(list.search) ? <NoMatch onClear={list.clear} /> : empty;
    return isNarrow ? <CardList table={table} caption={caption} /> : <TableView table={table} caption={caption} />;
  };

  return (
    <div className={classes.list} aria-busy={query.isFetching}>
      <ListToolbar list={list} searchLabel={searchLabel} filters={filters} sorts={isNarrow ? sorts : NONE} />
      <div className={classes.surface} data-stale={(query.isFetching && query.data !== undefined) || undefined}>
        {body()}
      </div>
      <Pager list={list} nextCursor={query.data?.nextCursor ?? null} />
    </div>
  );
}
