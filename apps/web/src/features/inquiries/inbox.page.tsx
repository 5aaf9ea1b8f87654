import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import * as m from '#messages';
import { inboxListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InboxListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { endOf, roleWord, typeWord } from './inquiry-words.js';
import classes from './written.module.css';

const column = columnsOf<InboxListResponse['items'][number]>();
const columns = column.columns([
  column.accessor('reference', {
    header: () => m.inquiries_reference(),
    cell: ({ row, getValue }) => (
      <Link className={classes.reference} to="/staff/inbox/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('organisation', { header: () => m.inquiries_organisation() }),
  column.accessor('type', { header: () => m.inquiries_type(), cell: ({ getValue }) => typeWord[getValue()]() }),
  column.accessor('receivedAt', {
    header: () => m.inquiries_received(),
    meta: { isMinor: true },
    cell: ({ getValue }) => formatShortDate(getValue()),
  }),
  column.accessor('dueOn', {
    header: () => m.inquiries_due(),
    cell: ({ getValue }) => <Deadline due={endOf(getValue())} />,
  }),
  column.accessor('vendorRole', {
    header: () => m.inquiries_role(),
    cell: ({ row }) => {
      const { returned, vendorRole } = row.original;
      if (returned) return <StatusBadge tone="warning">{m.inquiries_returned_badge()}</StatusBadge>;
      return vendorRole ? (
        <StatusBadge tone="info">{roleWord[vendorRole]()}</StatusBadge>
      ) : (
        <StatusBadge tone="neutral">{m.inquiries_role_undecided()}</StatusBadge>
      );
    },
  }),
]);

/** `/staff/inbox`: what waits to be passed on, newest first. */
export function InboxPage() {
  const list = useListState();
  const query = useQuery({
    ...inboxListOptions({ query: { after: list.search.after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.inquiries_inbox_title()} lead={m.inquiries_inbox_lead()}>
      <DataTable
        caption={m.inquiries_inbox_title()}
        columns={columns}
        query={query}
        list={list}
        empty={<EmptyState icon={IconInbox} title={m.inquiries_inbox_empty()} text={m.inquiries_inbox_empty_text()} />}
      />
    </Page>
  );
}
