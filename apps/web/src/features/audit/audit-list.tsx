import { IconHistory } from '@tabler/icons-react';
import * as m from '#messages';
import type { StaffAuditListResponse } from '../../../generated/api/types.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable, type ListQuery } from '../../ui/data-table/data-table.js';
import type { ListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AuditExport } from './audit-export.js';
import { EventDetails } from './event-details.js';
import { customerGroups, eventGroups, eventWords } from './event-words.js';

export type AuditEntry = StaffAuditListResponse['items'][number];

const column = columnsOf<AuditEntry>();
const columnsFor = (audience: 'staff' | 'customer') =>
  column.columns([
    column.accessor('type', {
      header: () => m.audit_what(),
      cell: ({ row }) => <EventDetails type={row.original.type} data={row.original.data} />,
    }),
    column.accessor('occurredAt', {
      header: () => m.audit_when(),
      cell: ({ getValue }) => <time dateTime={getValue()}>{formatDateTime(getValue())}</time>,
    }),
    ...(audience === 'staff'
      ? [
          column.accessor('tenantName', {
            header: () => m.audit_customer(),
            cell: ({ getValue }) => getValue() ?? m.audit_account(),
          }),
        ]
      : []),
    column.accessor('actorName', { header: () => m.audit_who(), cell: ({ row }) => actorOf(row.original) }),
    column.accessor('sealed', {
      header: () => m.audit_integrity(),
      cell: ({ getValue }) => (
        <StatusBadge tone={getValue() ? 'success' : 'neutral'}>
          {getValue() ? m.audit_sealed() : m.audit_not_sealed()}
        </StatusBadge>
      ),
    }),
  ]);
const columns = { staff: columnsFor('staff'), customer: columnsFor('customer') };

const actorWords: Readonly<Record<string, () => string>> = {
  signer: m.audit_actor_signer,
  data_subject: m.audit_actor_data_subject,
  job: m.audit_actor_job,
  anonymous: m.audit_actor_anonymous,
};

/** People of the processor have no name towards a customer. */
export function actorOf({ actorKind, actorName, realm }: AuditEntry): string {
  if (actorName !== null) return actorName;
  return actorWords[actorKind]?.() ?? (realm === 'processor' ? m.audit_actor_vendor() : m.audit_actor_person());
}

interface AuditListProps {
  audience: 'staff' | 'customer';
  list: ListState;
  query: ListQuery<AuditEntry>;
}

/** What happened, newest first, with filters by matter and by day. */
export function AuditList({ audience, list, query }: AuditListProps) {
  const offered: readonly string[] = audience === 'staff' ? Object.keys(eventGroups) : customerGroups;
  const groups = offered.map((value) => ({ value, label: (eventGroups[value] ?? eventWords[value])?.() ?? value }));
  return (
    <>
      <AuditExport audience={audience} search={list.search} />
      <DataTable
        caption={m.audit_title()}
        columns={columns[audience]}
        query={query}
        list={list}
        filters={[
          { key: 'kind', label: m.audit_kind(), options: groups },
          { key: 'from', label: m.audit_from() },
          { key: 'to', label: m.audit_to() },
        ]}
        empty={<EmptyState icon={IconHistory} title={m.audit_nothing_title()} text={m.audit_nothing_text()} />}
      />
    </>
  );
}
