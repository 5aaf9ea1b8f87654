import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconMailForward } from '@tabler/icons-react';
import * as m from '#messages';
import { inboxRoutedOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InboxRoutedResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { inquiryColumns } from './inquiry-columns.js';
import { InquiryList } from './inquiry-list.js';
import { isSettled, isStatus, roleWord, statusTone, statusWord } from './inquiry-words.js';

type Row = InboxRoutedResponse['items'][number];
const column = columnsOf<Row>();
const { type, received, due } = inquiryColumns<Row>(({ status }) => isSettled(status));
const columns = column.columns([
  column.accessor('reference', { header: () => m.inquiries_reference(), meta: { isWhole: true } }),
  column.accessor('customer', { header: () => m.inquiries_customer() }),
  type,
  column.accessor('vendorRole', {
    header: () => m.inquiries_role(),
    meta: { isMinor: true },
    cell: ({ getValue }) => roleWord[getValue()](),
  }),
  received,
  due,
  column.accessor('status', {
    header: () => m.inquiries_state(),
    cell: ({ row, getValue }) => {
      if (row.original.untold) return <StatusBadge tone="danger">{m.inquiries_untold()}</StatusBadge>;
      const status = getValue();
      return isStatus(status) ? <StatusBadge tone={statusTone[status]}>{statusWord[status]()}</StatusBadge> : null;
    },
  }),
]);

/** `/staff/inquiries`: what has been passed on. What was written is not here, and can't be. */
export function RoutedInquiriesPage() {
  const { after, tenantId, open, untold } = useListState().search;
  const query = useQuery({
    ...inboxRoutedOptions({ query: { after, tenantId, open, untold } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <InquiryList
      title={m.inquiries_routed_title()}
      lead={m.inquiries_routed_lead()}
      columns={columns}
      query={query}
      filters={[
        { key: 'open', label: m.inquiries_state(), options: [{ value: 'true', label: m.inquiries_open_only() }] },
        { key: 'untold', label: m.inquiries_untold(), options: [{ value: 'true', label: m.inquiries_untold_only() }] },
      ]}
      empty={{ icon: IconMailForward, title: m.inquiries_routed_empty(), text: m.inquiries_routed_empty_text() }}
    />
  );
}
