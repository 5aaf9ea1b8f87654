import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconMailForward } from '@tabler/icons-react';
import * as m from '#messages';
import { inboxRoutedOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InboxRoutedResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { endOf, isSettled, isStatus, roleWord, statusTone, statusWord, typeWord } from './inquiry-words.js';
import classes from './written.module.css';

const column = columnsOf<InboxRoutedResponse['items'][number]>();
const columns = column.columns([
  column.accessor('reference', {
    header: () => m.inquiries_reference(),
    cell: ({ getValue }) => <span className={classes.reference}>{getValue()}</span>,
  }),
  column.accessor('customer', { header: () => m.inquiries_customer() }),
  column.accessor('type', { header: () => m.inquiries_type(), cell: ({ getValue }) => typeWord[getValue()]() }),
  column.accessor('vendorRole', {
    header: () => m.inquiries_role(),
    meta: { isMinor: true },
    cell: ({ getValue }) => roleWord[getValue()](),
  }),
  column.accessor('receivedAt', {
    header: () => m.inquiries_received(),
    meta: { isMinor: true },
    cell: ({ getValue }) => formatShortDate(getValue()),
  }),
  column.accessor('dueOn', {
    header: () => m.inquiries_due(),
    cell: ({ row, getValue }) => <Deadline due={endOf(getValue())} done={isSettled(row.original.status)} />,
  }),
  column.accessor('status', {
    header: () => m.inquiries_state(),
    cell: ({ getValue }) => {
      const status = getValue();
      return isStatus(status) ? <StatusBadge tone={statusTone[status]}>{statusWord[status]()}</StatusBadge> : null;
    },
  }),
]);

/** `/staff/inquiries`: what has been passed on. What was written is not here, and can't be. */
export function RoutedInquiriesPage() {
  const list = useListState();
  const { after, tenantId, open } = list.search;
  const query = useQuery({
    ...inboxRoutedOptions({ query: { after, tenantId, open } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.inquiries_routed_title()} lead={m.inquiries_routed_lead()}>
      <DataTable
        caption={m.inquiries_routed_title()}
        columns={columns}
        query={query}
        list={list}
        filters={[
          {
            key: 'open',
            label: m.inquiries_state(),
            options: [{ value: 'true', label: m.inquiries_open_only() }],
          },
        ]}
        empty={
          <EmptyState icon={IconMailForward} title={m.inquiries_routed_empty()} text={m.inquiries_inbox_empty_text()} />
        }
      />
    </Page>
  );
}
