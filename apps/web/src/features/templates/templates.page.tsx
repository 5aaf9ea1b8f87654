import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileDescription } from '@tabler/icons-react';
import * as m from '#messages';
import { staffTemplatesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffTemplatesListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { NewTemplate } from './new-template.js';
import { versionName } from './staff-template.js';

type Row = StaffTemplatesListResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('name', {
    header: () => m.templates_name(),
    cell: ({ row: { original } }) => (
      <Link to="/staff/templates/$id" params={{ id: original.id }}>
        {original.name}
      </Link>
    ),
  }),
  column.accessor('isDefault', {
    header: () => m.templates_use(),
    cell: ({ row: { original } }) =>
      original.isDefault ? (
        <StatusBadge tone="success">{m.templates_default()}</StatusBadge>
      ) : original.origin === 'imported' ? (
        m.templates_imported()
      ) : (
        m.templates_by_choice()
      ),
  }),
  column.accessor((row) => row.current?.number, {
    id: 'current',
    header: () => m.templates_current(),
    cell: ({ row: { original } }) => (original.current ? versionName(original.current) : m.templates_none_published()),
  }),
  column.accessor((row) => row.draft?.changedAt, {
    id: 'draft',
    header: () => m.templates_draft(),
    cell: ({ row: { original } }) =>
      original.draft
        ? m.templates_draft_saved({ at: formatDateTime(original.draft.changedAt) })
        : m.templates_no_draft(),
  }),
]);

/** Every template: what agreements say before parties, annexes and choices are filled in. */
export function TemplatesPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const query = useQuery({
    ...staffTemplatesListOptions(),
    select: ({ items }) => ({ items, nextCursor: null }),
  });
  return (
    <Page title={m.templates_title()} lead={m.templates_lead()}>
      <DataTable
        caption={m.templates_title()}
        columns={columns}
        query={query}
        list={list}
        empty={<EmptyState icon={IconFileDescription} title={m.templates_title()} text={m.templates_lead()} />}
      />
      {mayWrite ? <Link to="/staff/templates/import">{m.templates_import()}</Link> : null}
      {mayWrite && query.data ? <NewTemplate templates={query.data.items} /> : null}
    </Page>
  );
}
