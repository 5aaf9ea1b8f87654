import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import * as m from '#messages';
import { inboxListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InboxListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { inquiryColumns } from './inquiry-columns.js';
import { InquiryList } from './inquiry-list.js';
import { roleWord } from './inquiry-words.js';

type Row = InboxListResponse['items'][number];
const column = columnsOf<Row>();
const { type, received, due } = inquiryColumns<Row>(() => false);
const columns = column.columns([
  column.accessor('reference', {
    header: () => m.inquiries_reference(),
    meta: { isWhole: true },
    cell: ({ row, getValue }) => (
      <Link to="/staff/inbox/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('organisation', { header: () => m.inquiries_organisation() }),
  type,
  received,
  due,
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

/** `/staff/inbox`: what waits to be passed on, the oldest first. */
export function InboxPage() {
  const { after } = useListState().search;
  const query = useQuery({
    ...inboxListOptions({ query: { after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <InquiryList
      title={m.inquiries_inbox_title()}
      lead={m.inquiries_inbox_lead()}
      columns={columns}
      query={query}
      empty={{ icon: IconInbox, title: m.inquiries_inbox_empty(), text: m.inquiries_inbox_empty_text() }}
    />
  );
}
