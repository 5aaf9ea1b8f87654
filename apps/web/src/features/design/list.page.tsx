import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { ProblemError } from '../../api/problem.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useNow } from '../../ui/now.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { agreements, type SampleAgreement, statuses } from './sample-data.js';

const column = columnsOf<SampleAgreement>();
const columns = column.columns([
  column.accessor('customer', {
    header: 'Kunde',
    enableSorting: true,
    cell: ({ getValue }) => <Link to="/staff/design-record">{getValue()}</Link>,
  }),
  column.accessor('status', {
    header: 'Status',
    cell: ({ getValue }) => <StatusBadge tone={statuses[getValue()].tone}>{statuses[getValue()].word}</StatusBadge>,
  }),
  column.accessor('version', { header: 'Version', meta: { isMinor: true } }),
  column.accessor('due', {
    header: 'Frist',
    enableSorting: true,
    cell: ({ row }) => <Deadline due={row.original.due} done={row.original.status === 'signed'} />,
  }),
  column.accessor('signers', { header: 'Underskrivere', meta: { align: 'right' } }),
]);

/** Answers as the API would: searched, filtered, sorted, a page at a time. */
function answer(rows: SampleAgreement[], search: Record<string, string | undefined>) {
  if (search.state === 'error') throw new ProblemError(503, 'about:blank', undefined, undefined, {});
  const { q = '', status, sort = '', after = '0' } = search;
  const key = sort.endsWith('due') ? 'due' : 'customer';
  const turn = sort.startsWith('-') ? -1 : 1;
  const found = rows
    .filter(
      (row) => row.customer.toLowerCase().includes(q.toLowerCase()) && (status === undefined || row.status === status),
    )
    .sort((a, b) => (sort === '' ? 0 : turn * a[key].localeCompare(b[key], 'da')));
  const start = Number(after);
  const isEmpty = search.state === 'empty';
  return {
    items: isEmpty ? [] : found.slice(start, start + 50),
    nextCursor: found.length > start + 50 ? String(start + 50) : null,
  };
}

export function ListPage() {
  const list = useListState();
  const now = useNow();
  const query = useQuery({
    queryKey: ['sample', list.search],
    queryFn: () =>
      list.search.state === 'loading'
        ? new Promise<never>(() => {})
        : Promise.resolve(answer(agreements(now), list.search)),
    retry: false,
  });
  const { state: _state, ...search } = list.search;
  return (
    <Page
      title="Databehandleraftaler"
      lead="Hver kunde har én aftale ad gangen. Her står, hvem der mangler at skrive under, og hvornår fristen er."
      action={<Button leftSection={<IconPlus size={16} aria-hidden />}>Send aftale</Button>}
    >
      <DataTable
        caption="Databehandleraftaler"
        columns={columns}
        query={query}
        list={{ ...list, search }}
        searchLabel="Søg efter kunde"
        filters={[
          {
            key: 'status',
            label: 'Status',
            options: Object.entries(statuses).map(([value, { word }]) => ({ value, label: word })),
          },
        ]}
        sorts={[
          { value: 'customer', label: 'Kunde' },
          { value: 'due', label: 'Frist, tidligste først' },
          { value: '-due', label: 'Frist, seneste først' },
        ]}
        empty={
          <EmptyState
            icon={IconFileText}
            title="Ingen aftaler endnu"
            text="Aftaler kommer, når du sender den første."
          />
        }
      />
    </Page>
  );
}
