import { Anchor, Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBellRinging, IconSend } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffChangesListOptions,
  staffNoticesSummaryOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffChangesListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { progressWords } from './progress-words.js';
import { changeTitle, kindWord, stateTone, stateWord } from './sub-processor-words.js';

type Row = StaffChangesListResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('legalName', {
    header: () => m.sub_processors_kind_change(),
    cell: ({ row: { original } }) => (
      <Link to="/staff/sub-processors/changes/$id" params={{ id: original.id }}>
        {changeTitle(original)}
      </Link>
    ),
  }),
  column.accessor('kind', {
    header: () => m.sub_processors_kind(),
    meta: { isMinor: true },
    cell: ({ getValue }) => kindWord[getValue()](),
  }),
  column.accessor('state', {
    header: () => m.sub_processors_state(),
    cell: ({ getValue }) => <StatusBadge tone={stateTone[getValue()]}>{stateWord[getValue()]()}</StatusBadge>,
  }),
  column.accessor('effectiveOn', {
    header: () => m.sub_processors_effective(),
    cell: ({ getValue }) => formatShortDate(getValue()),
  }),
  column.accessor('progress', {
    header: () => m.sub_processors_progress(),
    cell: ({ row: { original } }) => <Progress change={original} />,
  }),
]);

function Progress({ change }: { change: Row }) {
  const { total, undelivered, objected } = change.progress;
  if (total === 0) return '–';
  return (
    <Group gap="xs">
      {progressWords(change)}
      {undelivered > 0 ? (
        <StatusBadge tone="danger">{m.sub_processors_undelivered_task({ count: undelivered })}</StatusBadge>
      ) : null}
      {objected > 0 ? (
        <StatusBadge tone="warning">{m.sub_processors_objected_task({ count: objected })}</StatusBadge>
      ) : null}
    </Group>
  );
}

const isState = (value: string | undefined): value is Row['state'] =>
  value !== undefined && Object.hasOwn(stateWord, value);

/** What has been announced, how far the answers have come, and what waits for staff. */
export function ChangesPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const { after, state } = list.search;
  const query = useQuery({
    ...staffChangesListOptions({ query: { next: after, state: isState(state) ? state : undefined } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const announce = mayWrite ? (
    <Button component={Link} to="/staff/sub-processors/changes/new" leftSection={<IconSend size={16} aria-hidden />}>
      {m.sub_processors_announce_new()}
    </Button>
  ) : null;
  return (
    <Page title={m.sub_processors_changes_title()} lead={m.sub_processors_changes_lead()} action={announce}>
      <Tasks />
      <DataTable
        caption={m.sub_processors_changes_title()}
        columns={columns}
        query={query}
        list={list}
        filters={[
          {
            key: 'state',
            label: m.sub_processors_state(),
            options: Object.entries(stateWord).map(([value, word]) => ({ value, label: word() })),
          },
        ]}
        empty={
          <EmptyState
            icon={IconBellRinging}
            title={m.sub_processors_changes_empty()}
            text={m.sub_processors_changes_empty_text()}
            action={announce}
          />
        }
      />
    </Page>
  );
}

function Tasks() {
  const { data } = useQuery(staffNoticesSummaryOptions());
  if (!data || data.undelivered + data.objected === 0) return null;
  return (
    <Callout tone="warning" title={m.sub_processors_tasks_title()}>
      <Group gap="md">
        {data.undelivered > 0 ? (
          <Anchor component={Link} to="/staff/sub-processors/notices?status=undelivered">
            {m.sub_processors_undelivered_task({ count: data.undelivered })}
          </Anchor>
        ) : null}
        {data.objected > 0 ? (
          <Anchor component={Link} to="/staff/sub-processors/notices?status=objected">
            {m.sub_processors_objected_task({ count: data.objected })}
          </Anchor>
        ) : null}
      </Group>
    </Callout>
  );
}
