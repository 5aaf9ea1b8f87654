import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconLink, IconMessageQuestion } from '@tabler/icons-react';
import * as m from '#messages';
import {
  inquiriesFormOptions,
  inquiriesListOptions,
  inquiriesShareMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InquiriesListResponse } from '../../../generated/api/types.gen.js';
import { CopyButton } from '../../ui/copy-button.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { endOf, isSettled, statusTone, statusWord, typeWord } from './inquiry-words.js';
import classes from './written.module.css';

const column = columnsOf<InquiriesListResponse['items'][number]>();
const columns = column.columns([
  column.accessor('reference', {
    header: () => m.inquiries_reference(),
    cell: ({ row, getValue }) => (
      <Link className={classes.reference} to="/app/inquiries/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('type', { header: () => m.inquiries_type(), cell: ({ getValue }) => typeWord[getValue()]() }),
  column.accessor('status', {
    header: () => m.inquiries_state(),
    cell: ({ row, getValue }) =>
      row.original.paused ? (
        <StatusBadge tone="warning">{m.inquiries_state_paused()}</StatusBadge>
      ) : (
        <StatusBadge tone={statusTone[getValue()]}>{statusWord[getValue()]()}</StatusBadge>
      ),
  }),
  column.accessor('receivedAt', {
    header: () => m.inquiries_received(),
    meta: { isMinor: true },
    cell: ({ getValue }) => formatShortDate(getValue()),
  }),
  column.accessor('dueOn', {
    header: () => m.inquiries_due(),
    cell: ({ row, getValue }) => (
      <Deadline due={endOf(getValue())} done={row.original.paused || isSettled(row.original.status)} />
    ),
  }),
]);

/** `/app/inquiries`: open ones by due day; what is settled behind a filter. */
export function InquiriesPage() {
  const list = useListState();
  const { after, state } = list.search;
  const query = useQuery({
    ...inquiriesListOptions({ query: { after, state: state === 'settled' || state === 'open' ? state : undefined } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.inquiries_title()} lead={m.inquiries_lead()} action={<FormLink />}>
      <DataTable
        caption={m.inquiries_title()}
        columns={columns}
        query={query}
        list={list}
        filters={[
          {
            key: 'state',
            label: m.inquiries_state(),
            options: [
              { value: 'open', label: m.inquiries_filter_open() },
              { value: 'settled', label: m.inquiries_filter_settled() },
            ],
          },
        ]}
        empty={<EmptyState icon={IconMessageQuestion} title={m.inquiries_empty()} text={m.inquiries_empty_text()} />}
      />
    </Page>
  );
}

function FormLink() {
  const queries = useQueryClient();
  const link = useQuery(inquiriesFormOptions());
  const share = useMutation({
    ...inquiriesShareMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: inquiriesFormOptions().queryKey }),
  });
  if (link.data === undefined) return null;
  if (link.data.url !== null) return <CopyButton value={link.data.url} label={m.inquiries_share_copy()} />;
  return (
    <Button
      variant="default"
      leftSection={<IconLink size={16} aria-hidden />}
      loading={share.isPending}
      onClick={() => share.mutate({})}
    >
      {m.inquiries_share()}
    </Button>
  );
}
