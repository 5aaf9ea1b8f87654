import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBuilding, IconDots, IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import {
  staffCustomersListOptions,
  staffServicesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffCustomersListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { stringifySearch } from '../../app/search-params.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { authorisationShortWord, localeWord, statusTone, statusWord } from './customer-words.js';
import { serviceName } from './service-name.js';

type Row = StaffCustomersListResponse['items'][number];

const column = columnsOf<Row>();
const columnsFor = (nameOf: (code: string) => string) =>
  column.columns([
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
      cell: ({ getValue }) => getValue().map(nameOf).join(', ') || '–',
    }),
    column.accessor('authorisation', {
      header: () => m.customers_authorisation_short(),
      meta: { isMinor: true },
      cell: ({ getValue }) => authorisationShortWord[getValue()](),
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
  const knownStatus: 'active' | 'ended' | undefined = status === 'active' || status === 'ended' ? status : undefined;
  const filter = { search: q, serviceId, status: knownStatus };
  const query = useQuery({
    ...staffCustomersListOptions({ query: { ...filter, cursor: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const services = useQuery(staffServicesListOptions()).data?.items ?? [];
  const names = new Map(services.map((service) => [service.code, serviceName(service, getLocale())]));
  return (
    <Page title={m.customers_title()} lead={m.customers_lead()} action={mayWrite ? <Actions filter={filter} /> : null}>
      <DataTable
        caption={m.customers_title()}
        columns={columnsFor((code) => names.get(code) ?? code)}
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

/** @param filter the list's own, so that the file holds what the list shows */
function Actions({ filter }: { filter: Record<string, string | undefined> }) {
  return (
    <Group gap="xs">
      <AddButton />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={m.customers_more_actions()}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/staff/customers/import" leftSection={<IconUpload size={16} aria-hidden />}>
            {m.customers_import()}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={`/api/staff/customer-export${stringifySearch(filter)}`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {m.customers_export()}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
