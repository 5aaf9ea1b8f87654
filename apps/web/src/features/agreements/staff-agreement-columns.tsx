import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import type { StaffAgreementsListResponses } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { Deadline } from '../../ui/deadline.js';
import { formatShortDate } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AgreementBadge } from './agreement-badge.js';
import { isOpen, stateSigns } from './agreement-state.js';

type Row = StaffAgreementsListResponses[200]['items'][number];
const column = columnsOf<Row>();

export const staffAgreementColumns = column.columns([
  column.accessor('customer', {
    header: () => m.agreements_customer(),
    cell: ({ row, getValue }) => (
      <Link to="/staff/agreements/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('reference', { header: () => m.agreements_reference(), meta: { isWhole: true } }),
  column.accessor('version', { header: () => m.agreements_version(), meta: { align: 'right' } }),
  column.accessor('state', {
    header: () => m.agreements_state(),
    cell: ({ row: { original }, getValue }) => (
      <Group gap={4}>
        <AgreementBadge state={getValue()} />
        {original.openProposals > 0 ? (
          <StatusBadge tone="warning">
            {m.agreement_proposals_open_short({ count: original.openProposals })}
          </StatusBadge>
        ) : null}
      </Group>
    ),
  }),
  column.accessor('expiresAt', {
    header: () => m.agreements_deadline(),
    cell: ({ row: { original }, getValue }) => {
      const due = getValue();
      return due !== null && isOpen(original.state) ? <Deadline due={due} /> : '–';
    },
  }),
  column.accessor('createdAt', {
    header: () => m.agreements_latest(),
    meta: { isMinor: true },
    cell: ({ row }) => latest(row.original),
  }),
]);

function latest({ state, endedAt, inForceAt, signedAt, sentAt, createdAt }: Row): string {
  if (endedAt !== null)
    return m.agreements_latest_ended({ what: stateSigns[state].word(), date: formatShortDate(endedAt) });
  if (inForceAt !== null) return m.agreements_latest_in_force({ date: formatShortDate(inForceAt) });
  if (signedAt !== null) return m.agreements_latest_signed({ date: formatShortDate(signedAt) });
  if (sentAt !== null) return m.agreements_latest_sent({ date: formatShortDate(sentAt) });
  return m.agreements_latest_drafted({ date: formatShortDate(createdAt) });
}
