import { IconFileText } from '@tabler/icons-react';
import * as m from '#messages';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { type CheckedRow, factWord, faultText, outcomeTone, outcomeWord } from './import-words.js';

const PAGE_SIZE = 50;

type Row = CheckedRow & { id: string };

const details = ({ outcome, changes, faults }: CheckedRow): string => {
  if (outcome === 'changed')
    return m.customers_import_changes({ fields: changes.map((fact) => factWord[fact]()).join(', ') });
  return faults.map(faultText).join('. ');
};

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('name', { header: () => m.customers_name(), cell: ({ getValue }) => getValue() || '–' }),
  column.accessor('line', { header: () => m.customers_import_line() }),
  column.accessor('registrationNumber', { header: () => m.customers_registration_number() }),
  column.accessor('outcome', {
    header: () => m.customers_import_outcome(),
    cell: ({ getValue }) => <StatusBadge tone={outcomeTone[getValue()]}>{outcomeWord[getValue()]()}</StatusBadge>,
  }),
  column.accessor(details, { id: 'details', header: () => m.customers_import_details() }),
]);

/** Every row of the file and what becomes of it; all are here already, so search and pages need no server. */
export function ImportRows({ rows }: { rows: readonly CheckedRow[] }) {
  const list = useListState();
  const { q = '', outcome, after = '0' } = list.search;
  const start = Number(after) || 0;
  const found = rows.filter(
    (row) =>
      (outcome === undefined || row.outcome === outcome) &&
      `${row.name} ${row.registrationNumber}`.toLowerCase().includes(q.toLowerCase()),
  );
  const items = found.slice(start, start + PAGE_SIZE).map((row) => ({ ...row, id: String(row.line) }));
  const nextCursor = found.length > start + PAGE_SIZE ? String(start + PAGE_SIZE) : null;
  return (
    <DataTable
      caption={m.customers_import_rows()}
      columns={columns}
      query={{ data: { items, nextCursor }, error: null, isFetching: false, refetch: () => undefined }}
      list={list}
      searchLabel={m.customers_search()}
      filters={[
        {
          key: 'outcome',
          label: m.customers_import_show(),
          options: Object.entries(outcomeWord).map(([value, word]) => ({ value, label: word() })),
        },
      ]}
      empty={
        <EmptyState icon={IconFileText} title={m.customers_import_file_no_rows()} text={m.customers_import_nothing()} />
      }
    />
  );
}
