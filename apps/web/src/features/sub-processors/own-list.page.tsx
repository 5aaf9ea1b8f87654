import { Anchor, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconNetwork } from '@tabler/icons-react';
import * as m from '#messages';
import { customerSubProcessorsShowOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerSubProcessorsShowResponse } from '../../../generated/api/types.gen.js';
import { countryName } from '../../ui/countries.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileDownload } from '../../ui/file-download.js';
import { dayOf, formatDate } from '../../ui/format.js';
import { useNow } from '../../ui/now.js';
import { Page } from '../../ui/page.js';
import classes from './own-list.module.css';
import { OwnNotices } from './own-notices.js';
import { transferWord } from './sub-processor-words.js';

type Item = CustomerSubProcessorsShowResponse['items'][number];
type Row = Item & { above: string | null };

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('legalName', {
    header: () => m.sub_processors_company(),
    cell: ({ row: { original } }) => <Company row={original} />,
  }),
  column.accessor('purpose', {
    header: () => m.sub_processors_purpose(),
    cell: ({ row: { original } }) => (
      <>
        {original.purpose}
        <Text size="sm" c="dimmed">
          {original.dataCategories.join(', ')}
        </Text>
      </>
    ),
  }),
  column.accessor('services', {
    header: () => m.sub_processors_services(),
    cell: ({ getValue }) => getValue().join(', '),
  }),
  column.accessor('transferMechanism', {
    header: () => m.sub_processors_app_where(),
    cell: ({ row: { original } }) => (
      <>
        {countryName(original.country)}
        <Text size="sm" c="dimmed">
          {transferWord(original.transferMechanism)}
        </Text>
      </>
    ),
  }),
  column.accessor('contact', {
    header: () => m.sub_processors_contact(),
    cell: ({ getValue }) => <Anchor href={`mailto:${getValue().email}`}>{getValue().email}</Anchor>,
  }),
]);

function Company({ row }: { row: Row }) {
  return (
    <div className={row.level > 0 ? classes.below : undefined}>
      {row.legalName}
      <Text size="sm" c="dimmed" fw={400}>
        {`${row.registrationNumber}, ${row.address}`}
      </Text>
      {row.above ? (
        <Text size="sm" c="dimmed" fw={400}>
          {m.sub_processors_app_below({ name: row.above })}
        </Text>
      ) : null}
      {row.upcoming ? (
        <Text size="sm" c="dimmed" fw={400}>
          {m.sub_processors_renamed({ name: row.upcoming.legalName, day: formatDate(row.upcoming.from) })}
        </Text>
      ) : null}
      {row.endsOn ? (
        <Text size="sm" c="dimmed" fw={400}>
          {(row.endsEarliest ? m.sub_processors_app_ends_earliest : m.sub_processors_app_ends)({
            day: formatDate(row.endsOn),
          })}
        </Text>
      ) : null}
    </div>
  );
}

/** Each link with the name of the company it works for, which stands before it. */
function withAbove(items: readonly Item[]): Row[] {
  let top = '';
  return items.map((item) => {
    if (item.level === 0) top = item.legalName;
    return { ...item, above: item.level === 0 ? null : top };
  });
}

const matches = (row: Row, q: string): boolean =>
  [row.legalName, row.purpose, row.above ?? '', countryName(row.country), ...row.dataCategories]
    .join(' ')
    .toLowerCase()
    .includes(q.toLowerCase());

/** Who works on the customer's data, today or on a day of the past. */
export function OwnListPage() {
  const list = useListState();
  const { asOf } = useSearch({ from: '/app/sub-processors' });
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const { q = '' } = list.search;
  const query = useQuery({
    ...customerSubProcessorsShowOptions({ query: { asOf } }),
    select: ({ items }) => ({ items: withAbove(items).filter((row) => matches(row, q)), nextCursor: null }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.sub_processors_title()} lead={m.sub_processors_app_lead()}>
      <OwnNotices />
      <div className={classes.tools}>
        <TextInput
          type="date"
          label={m.sub_processors_app_as_of()}
          value={asOf ?? today}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '/app/sub-processors',
              search: { ...(q && { q }), ...(value && value !== today && { asOf: value }) },
              replace: true,
            })
          }
        />
        <FileDownload
          href={`/api/app/sub-processors/list.pdf${asOf ? `?asOf=${asOf}` : ''}`}
          name={m.sub_processors_app_pdf()}
          format="PDF"
        />
      </div>
      <DataTable
        caption={m.sub_processors_title()}
        columns={columns}
        query={query}
        list={list}
        searchLabel={m.sub_processors_app_search()}
        empty={
          <EmptyState
            icon={IconNetwork}
            title={m.sub_processors_app_empty()}
            text={m.sub_processors_app_empty_text()}
          />
        }
      />
    </Page>
  );
}
