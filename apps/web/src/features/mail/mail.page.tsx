import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconMail } from '@tabler/icons-react';
import * as m from '#messages';
import { staffMailsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffMailsListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate, formatTime } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';

type Row = StaffMailsListResponse['items'][number];

const statusWord = {
  queued: m.mail_status_queued,
  sent: m.mail_status_sent,
  failed: m.mail_status_failed,
  bounced: m.mail_status_bounced,
} as const;
const statusTone = {
  queued: 'info',
  sent: 'success',
  failed: 'danger',
  bounced: 'danger',
} as const satisfies Record<Row['status'], Tone>;

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('toEmail', {
    header: () => m.mail_recipient(),
    cell: ({ row }) => (
      <>
        {row.original.toName}
        <Text c="dimmed">{row.original.toEmail}</Text>
      </>
    ),
  }),
  column.accessor('subject', {
    header: () => m.mail_subject(),
    cell: ({ row }) => row.original.subject ?? row.original.template,
  }),
  column.accessor('tenantName', { header: () => m.mail_customer() }),
  column.accessor('queuedAt', {
    header: () => m.mail_queued(),
    cell: ({ getValue }) => (
      <time dateTime={getValue()}>
        {formatShortDate(getValue())} {formatTime(getValue())}
      </time>
    ),
  }),
  column.accessor('status', {
    header: () => m.mail_status(),
    cell: ({ row: { original }, getValue }) => (
      <>
        <StatusBadge tone={statusTone[getValue()]}>{statusWord[getValue()]()}</StatusBadge>
        <Reason status={original.status} detail={original.detail} />
      </>
    ),
  }),
]);

function Reason({ status, detail }: Pick<StaffMailsListResponse['items'][number], 'status' | 'detail'>) {
  if (detail === null && status !== 'failed') return null;
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {detail === null ? m.mail_given_up() : m.mail_answered({ detail })}
    </Text>
  );
}

export function MailPage() {
  const list = useListState();
  const { q, after, status, tenantId } = useSearch({ from: '/staff/mail' });
  const query = useQuery({
    ...staffMailsListOptions({ query: { search: q, status, tenantId, cursor: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const statuses = Object.entries(statusWord).map(([value, word]) => ({ value, label: word() }));
  return (
    <Page title={m.mail_title()} lead={m.mail_lead()}>
      <DataTable
        caption={m.mail_title()}
        columns={columns}
        query={query}
        list={list}
        searchLabel={m.mail_search()}
        filters={[{ key: 'status', label: m.mail_status(), options: statuses }]}
        empty={<EmptyState icon={IconMail} title={m.mail_empty_title()} text={m.mail_empty_text()} />}
      />
    </Page>
  );
}
