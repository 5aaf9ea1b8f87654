import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconApps, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffServicesListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { RowActions } from '../../ui/data-table/row-actions.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { ServiceDialog } from './service-dialog.js';

type Row = StaffServicesListResponse['items'][number];

const isDanish = () => getLocale() === 'da';
const nameOf = (service: Row) => (isDanish() ? service.nameDa : service.nameEn);

const column = columnsOf<Row>();
const columnsFor = (edit: ((service: Row) => void) | null) =>
  column.columns([
    column.accessor((row) => nameOf(row), {
      id: 'name',
      header: () => m.customers_name(),
    }),
    column.accessor('code', { header: () => m.customers_service_code() }),
    column.accessor((row) => (isDanish() ? row.descriptionDa : row.descriptionEn), {
      id: 'description',
      header: () => m.customers_service_description(),
    }),
    column.accessor('customers', {
      header: () => m.customers_service_customers(),
      meta: { align: 'right' },
      cell: ({ getValue }) => formatNumber(getValue()),
    }),
    ...(edit === null
      ? []
      : [
          column.display({
            id: 'edit',
            header: () => m.customers_edit(),
            meta: { align: 'right' },
            cell: ({ row }) => (
              <RowActions
                actions={[
                  {
                    label: m.customers_service_edit({ name: nameOf(row.original) }),
                    icon: IconPencil,
                    run: () => edit(row.original),
                  },
                ]}
              />
            ),
          }),
        ]),
  ]);

export function ServicesPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  /** The service in the dialog; null is a new one, undefined none: the dialog is shut. */
  const [edited, setEdited] = useState<Row | null | undefined>(undefined);
  const query = useQuery({
    ...staffServicesListOptions(),
    select: ({ items }) => ({ items, nextCursor: null }),
  });
  const addButton = mayWrite ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited(null)}>
      {m.customers_services_add()}
    </Button>
  ) : null;
  return (
    <Page title={m.customers_services_title()} lead={m.customers_services_lead()} action={addButton}>
      <DataTable
        caption={m.customers_services_title()}
        columns={columnsFor(mayWrite ? setEdited : null)}
        query={query}
        list={list}
        empty={
          <EmptyState
            icon={IconApps}
            title={m.customers_services_empty_title()}
            text={m.customers_services_empty_text()}
            action={addButton}
          />
        }
      />
      <ServiceDialog edited={edited} onClose={() => setEdited(undefined)} />
    </Page>
  );
}
