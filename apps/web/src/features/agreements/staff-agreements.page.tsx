import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { IconFileText, IconPlus, IconX } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffAgreementsListOptions,
  staffCustomersReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { type ListState, useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { AGREEMENT_STATES, stateSigns } from './agreement-state.js';
import { staffAgreementColumns } from './staff-agreement-columns.js';

export function StaffAgreementsPage() {
  const list = useListState();
  const { q, state, tenantId, expiring, waiting, proposals, after } = useSearch({ from: '/staff/agreements' });
  const query = useQuery({
    ...staffAgreementsListOptions({ query: { search: q, state, tenantId, expiring, waiting, proposals, next: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const mayWrite = useStaffRole('owner', 'compliance');
  return (
    <Page
      title={m.agreements_title()}
      lead={m.agreements_staff_lead()}
      action={mayWrite ? <NewButton tenantId={tenantId} /> : undefined}
    >
      {tenantId === undefined ? null : <OneCustomer tenantId={tenantId} list={list} />}
      <DataTable
        caption={m.agreements_title()}
        columns={staffAgreementColumns}
        query={query}
        list={list}
        searchLabel={m.agreements_search()}
        filters={[
          {
            key: 'state',
            label: m.agreements_state(),
            options: AGREEMENT_STATES.map((value) => ({ value, label: stateSigns[value].word() })),
          },
          {
            key: 'expiring',
            label: m.agreements_deadline(),
            options: [{ value: 'true', label: m.agreements_expiring_soon() }],
          },
          {
            key: 'waiting',
            label: m.agreements_waiting(),
            options: [{ value: 'true', label: m.agreements_waiting_only() }],
          },
          {
            key: 'proposals',
            label: m.agreement_proposals_heading(),
            options: [{ value: 'true', label: m.agreement_proposals_waiting() }],
          },
        ]}
        empty={
          <EmptyState
            icon={IconFileText}
            title={m.agreements_empty_title()}
            text={m.agreements_empty_text()}
            action={mayWrite ? <NewButton tenantId={tenantId} /> : undefined}
          />
        }
      />
    </Page>
  );
}

function NewButton({ tenantId }: { tenantId: string | undefined }) {
  return (
    <Button
      renderRoot={(props) => <Link to="/staff/agreements/new" search={{ customer: tenantId }} {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {m.agreements_new()}
    </Button>
  );
}

/** Says whose agreements these are, and leads back to everyone's. */
function OneCustomer({ tenantId, list }: { tenantId: string; list: ListState }) {
  const { data } = useQuery(staffCustomersReadOptions({ path: { id: tenantId } }));
  return (
    <div>
      <p>{data ? m.agreements_only_customer({ customer: data.name }) : null}</p>
      <Button
        variant="default"
        mt="xs"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => list.narrow({ tenantId: undefined })}
      >
        {m.agreements_all_customers()}
      </Button>
    </div>
  );
}
