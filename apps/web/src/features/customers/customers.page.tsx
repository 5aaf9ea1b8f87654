import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import {
  staffCustomersListOptions,
  staffServicesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffCustomersListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { authorisationWord, localeWord, statusTone, statusWord } from './customer-words.js';
import { serviceName } from './service-name.js';

type Row = StaffCustomersListResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('name', {
    header: () => m.customers_name(),
    cell: ({ row, getValue }) => (
      <Link to="/staff/customers/$id" params={{ id: row.original.id }}>
        {getValue()}
      </Link>
    ),
  }),
  column.accessor('registrationNumber', { header: () => m.customers_registration_number() }),
  column.accessor('services', {
    header: () => m.customers_services(),
    cell: ({ getValue }) => getValue().join(', ') || '–',
  }),
  column.accessor('authorisation', {
    header: () => m.customers_agreement_terms(),
    meta: { isMinor: true },
    cell: ({ getValue }) => authorisationWord[getValue()](),
  }),
  column.accessor('locale', {
    header: () => m.customers_language(),
    meta: { isMinor: true },
    cell: ({ getValue }) => localeWord[getValue()](),
  }),
  column.accessor('status', {
    header: () => m.customers_status(),
    cell: ({ getValue }) => <StatusBadge tone={statusTone[getValue()]}>{statusWord[getValue()]()}</StatusBadge>,
  }),
]);

export function CustomersPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const { q, after, status, serviceId } = list.search;
  const knownStatus = status === 'active' || status === 'ended' ? status : undefined;
  const query = useQuery({
    ...staffCustomersListOptions({ query: { search: q, serviceId, status: knownStatus, cursor: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const services = useQuery(staffServicesListOptions()).data?.items ?? [];
  return (
    <Page title={m.customers_title()} lead={m.customers_lead()} action={mayWrite ? <Actions /> : null}>
      <DataTable
        caption={m.customers_title()}
        columns={columns}
        query={query}
        list={list}
        searchLabel={m.customers_search()}
        filters={[
          {
            key: 'serviceId',
            label: m.customers_service(),
            options: services.map((service) => ({ value: service.id, label: serviceName(service, getLocale()) })),
          },
          {
            key: 'status',
            label: m.customers_status(),
            options: [
              { value: 'active', label: m.customers_status_active() },
              { value: 'ended', label: m.customers_status_ended() },
            ],
          },
        ]}
        empty={
          <EmptyState
            icon={IconBuilding}
            title={m.customers_empty_title()}
            text={m.customers_empty_text()}
            action={mayWrite ? <AddButton /> : null}
          />
        }
      />
    </Page>
  );
}

const AddButton = () => (
  <Button component={Link} to="/staff/customers/new" leftSection={<IconPlus size={16} aria-hidden />}>
    {m.customers_add()}
  </Button>
);

function Actions() {
  return (
    <Group gap="xs">
      <AddButton />
    </Group>
  );
}
