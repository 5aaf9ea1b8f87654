import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconNetwork, IconPlus } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffSubProcessorsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffSubProcessorsListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { countryName } from '../../ui/countries.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { plansOf } from './plans.js';
import { statusTone, statusWord } from './sub-processor-words.js';

type Row = StaffSubProcessorsListResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('facts', {
    header: () => m.sub_processors_company(),
    cell: ({ row: { original } }) => <Company row={original} />,
  }),
  column.accessor('status', {
    header: () => m.sub_processors_status(),
    cell: ({ getValue }) => <StatusBadge tone={statusTone[getValue()]}>{statusWord[getValue()]()}</StatusBadge>,
  }),
  column.accessor((row) => countryName(row.facts.country), {
    id: 'country',
    header: () => m.sub_processors_country(),
  }),
  column.accessor('services', {
    header: () => m.sub_processors_services(),
    cell: ({ getValue }) =>
      getValue()
        .map(({ name }) => name[getLocale()])
        .join(', ') || '–',
  }),
  column.accessor('flowDownOn', {
    header: () => m.sub_processors_flow_down(),
    meta: { isMinor: true },
    cell: ({ getValue }) => {
      const signedOn = getValue();
      return signedOn ? (
        formatShortDate(signedOn)
      ) : (
        <StatusBadge tone="warning">{m.sub_processors_flow_down_missing()}</StatusBadge>
      );
    },
  }),
]);

function Company({ row }: { row: Row }) {
  return (
    <>
      <Link to="/staff/sub-processors/$id" params={{ id: row.id }}>
        {row.facts.legalName}
      </Link>
      {plansOf(row).map((plan) => (
        <Text key={plan} size="sm" c="dimmed">
          {plan}
        </Text>
      ))}
      {row.chain.length > 0 ? (
        <Text size="sm" c="dimmed">
          {m.sub_processors_chain_count({ count: row.chain.length })}
        </Text>
      ) : null}
    </>
  );
}

const isStatus = (value: string | undefined): value is Row['status'] =>
  value !== undefined && Object.hasOwn(statusWord, value);

/** The vendor's register: those who work for it, with how many work for each. */
export function RegisterPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const { q, after, status } = list.search;
  const query = useQuery({
    ...staffSubProcessorsListOptions({
      query: { search: q, next: after, status: isStatus(status) ? status : undefined },
    }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const add = mayWrite ? (
    <Button component={Link} to="/staff/sub-processors/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {m.sub_processors_staff_new()}
    </Button>
  ) : null;
  return (
    <Page
      title={m.sub_processors_title()}
      lead={m.sub_processors_staff_lead()}
      action={
        <Group gap="xs">
          {add}
          <Button component={Link} to="/staff/sub-processors/changes" variant="default">
            {m.sub_processors_changes_title()}
          </Button>
        </Group>
      }
    >
      <DataTable
        caption={m.sub_processors_title()}
        columns={columns}
        query={query}
        list={list}
        searchLabel={m.sub_processors_staff_search()}
        filters={[
          {
            key: 'status',
            label: m.sub_processors_status(),
            options: Object.entries(statusWord).map(([value, word]) => ({ value, label: word() })),
          },
        ]}
        empty={
          <EmptyState
            icon={IconNetwork}
            title={m.sub_processors_staff_empty()}
            text={m.sub_processors_staff_empty_text()}
            action={add}
          />
        }
      />
    </Page>
  );
}
