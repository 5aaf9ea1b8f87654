import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMail } from '@tabler/icons-react';
import * as m from '#messages';
import { staffNoticesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffNoticesListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { GateSign } from './gate-sign.js';
import { lastMoment } from './last-moment.js';
import { NoticeAction } from './notice-action.js';
import { changeTitle, faultWord, isNoticeStatus, noticeTone, noticeWord } from './sub-processor-words.js';

/** Its mail is being sent; what becomes of it shows by itself. */
const isOnItsWay = ({ status }: Notice): boolean => status === 'pending';
const MOMENT = 3000;

export type Notice = StaffNoticesListResponse['items'][number];

const column = columnsOf<Notice>();
const customer = column.accessor('customer', { header: () => m.sub_processors_preview_customer() });
const change = column.accessor('legalName', {
  header: () => m.sub_processors_kind_change(),
  cell: ({ row: { original } }) => (
    <Link to="/staff/sub-processors/changes/$id" params={{ id: original.changeId }}>
      {changeTitle(original)}
    </Link>
  ),
});
const rest = column.columns([
  column.accessor('status', {
    header: () => m.sub_processors_status(),
    cell: ({ row: { original } }) => <Status notice={original} />,
  }),
  column.accessor('closesAt', {
    header: () => m.sub_processors_deadline(),
    cell: ({ row: { original } }) =>
      original.closesAt ? (
        <Deadline due={lastMoment(original.closesAt)} done={!['delivered', 'acknowledged'].includes(original.status)} />
      ) : (
        '–'
      ),
  }),
  column.accessor('gate', {
    header: () => m.sub_processors_gate(),
    cell: ({ getValue }) => <GateSign gate={getValue()} />,
  }),
  column.display({
    id: 'action',
    header: () => m.sub_processors_actions(),
    cell: ({ row: { original } }) => <NoticeAction notice={original} />,
  }),
]);

const ofOneChange = column.columns([customer, ...rest]);
const ofAll = column.columns([customer, change, ...rest]);

/** Nothing is decided, and silence decides nothing. */
const lacksInstruction = ({ needsApproval, status }: Notice): boolean =>
  needsApproval === 'transfer' && ['pending', 'delivered', 'acknowledged', 'expired'].includes(status);

const noteOf = (notice: Notice): string | null => {
  const { fault, failedTo, deadMailboxes, reason, late } = notice;
  const addresses = failedTo.join(', ');
  if (fault)
    return addresses ? m.sub_processors_fault_at({ fault: faultWord[fault](), addresses }) : faultWord[fault]();
  if (addresses) return m.sub_processors_failed_to({ addresses });
  if (deadMailboxes.length > 0) return m.sub_processors_dead_mailbox({ addresses: deadMailboxes.join(', ') });
  if (reason) return reason;
  if (lacksInstruction(notice)) return m.sub_processors_answer_transfer();
  return late ? m.sub_processors_late_note() : null;
};

function Status({ notice }: { notice: Notice }) {
  const note = noteOf(notice);
  return (
    <>
      <StatusBadge tone={noticeTone[notice.status]}>{noticeWord[notice.status]()}</StatusBadge>
      {note ? (
        <Text size="sm" c="dimmed" mt={4} maw={280} lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
          {note}
        </Text>
      ) : null}
    </>
  );
}

/** Notices as staff follow them: of one change, or of all. */
export function NoticesTable({ changeId }: { changeId?: string }) {
  const list = useListState();
  const { after, status, tenantId, open, withoutDecider } = list.search;
  const query = useQuery({
    ...staffNoticesListOptions({
      query: {
        ...{ changeId, tenantId, open, withoutDecider, next: after },
        status: isNoticeStatus(status) ? status : undefined,
      },
    }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.items.some(isOnItsWay) ? MOMENT : false),
  });
  return (
    <DataTable
      caption={m.sub_processors_notices()}
      columns={changeId ? ofOneChange : ofAll}
      query={query}
      list={list}
      filters={[
        {
          key: 'status',
          label: m.sub_processors_status(),
          options: Object.entries(noticeWord).map(([value, word]) => ({ value, label: word() })),
        },
        {
          key: 'open',
          label: m.sub_processors_waiting(),
          options: [{ value: 'true', label: m.sub_processors_waiting_only() }],
        },
        {
          key: 'withoutDecider',
          label: m.sub_processors_answers(),
          options: [{ value: 'true', label: m.sub_processors_preview_nobody_decides() }],
        },
      ]}
      empty={
        <EmptyState
          icon={IconMail}
          title={m.sub_processors_notices_empty()}
          text={m.sub_processors_notices_empty_text()}
        />
      }
    />
  );
}
