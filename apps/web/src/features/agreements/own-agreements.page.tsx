import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import * as m from '#messages';
import { customerAgreementsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerAgreementsListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { AgreementBadge } from './agreement-badge.js';
import { isOpen } from './agreement-state.js';

type Row = CustomerAgreementsListResponse['items'][number];
const column = columnsOf<Row>();

const columns = column.columns([
  column.accessor('reference', {
    header: () => m.agreements_reference(),
    cell: ({ row, getValue }) => (
      <Link to="/app/agreements/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('version', { header: () => m.agreements_version(), meta: { align: 'right' } }),
  column.accessor('state', {
    header: () => m.agreements_state(),
    cell: ({ getValue }) => <AgreementBadge state={getValue()} own />,
  }),
  column.accessor('expiresAt', {
    header: () => m.agreements_deadline(),
    cell: ({ row: { original }, getValue }) => {
      const due = getValue();
      return due !== null && isOpen(original.state) ? <Deadline due={due} /> : '–';
    },
  }),
  column.accessor('inForceAt', {
    header: () => m.agreements_in_force_at(),
    cell: ({ getValue }) => {
      const since = getValue();
      return since === null ? '–' : formatShortDate(since);
    },
  }),
]);

/** The customer's own agreements: the one that waits, the one in force, and those before it. */
export function OwnAgreementsPage() {
  const list = useListState();
  const query = useQuery({
    ...customerAgreementsListOptions(),
    select: ({ items }) => ({ items, nextCursor: null }),
  });
  return (
    <Page title={m.agreements_title()} lead={m.agreements_own_lead()}>
      <DataTable
        caption={m.agreements_title()}
        columns={columns}
        query={query}
        list={list}
        empty={
          <EmptyState icon={IconFileText} title={m.agreements_own_empty_title()} text={m.agreements_own_empty_text()} />
        }
      />
    </Page>
  );
}
