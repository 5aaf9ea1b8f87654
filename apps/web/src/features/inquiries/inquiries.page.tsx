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
import { useListState } from '../../ui/data-table/use-list-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { inquiryColumns } from './inquiry-columns.js';
import { InquiryList } from './inquiry-list.js';
import { isSettled, statusTone, statusWord } from './inquiry-words.js';

type Row = InquiriesListResponse['items'][number];
const column = columnsOf<Row>();
const { type, received, due } = inquiryColumns<Row>(({ paused, status }) => paused || isSettled(status));
const columns = column.columns([
  column.accessor('reference', {
    header: () => m.inquiries_reference(),
    meta: { isWhole: true },
    cell: ({ row, getValue }) => (
      <Link to="/app/inquiries/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  type,
  column.accessor('status', {
    header: () => m.inquiries_state(),
    cell: ({ row, getValue }) =>
      row.original.unreached ? (
        <StatusBadge tone="danger">{m.inquiries_unreached()}</StatusBadge>
      ) : row.original.paused ? (
        <StatusBadge tone="warning">{m.inquiries_state_paused()}</StatusBadge>
      ) : (
        <StatusBadge tone={statusTone[getValue()]}>{statusWord[getValue()]()}</StatusBadge>
      ),
  }),
  received,
  due,
]);

/** `/app/inquiries`: open ones by due day; what is settled behind a filter. */
export function InquiriesPage() {
  const { after, state } = useListState().search;
  const query = useQuery({
    ...inquiriesListOptions({ query: { after, state: state === 'settled' || state === 'open' ? state : undefined } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <InquiryList
      title={m.inquiries_title()}
      lead={m.inquiries_lead()}
      action={<FormLink />}
      columns={columns}
      query={query}
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
      empty={{ icon: IconMessageQuestion, title: m.inquiries_empty(), text: m.inquiries_empty_text() }}
    />
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
