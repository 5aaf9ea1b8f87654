import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffCustomersListQueryKey,
  staffCustomersReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCustomersChange } from '../../../generated/api/sdk.gen.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { CustomerForm, type CustomerValues } from './customer-form.js';
import { useToldWords } from './told-notice.js';
import { writtenFacts } from './written-facts.js';

export function EditCustomerPage() {
  const { id } = useParams({ from: '/staff/customers/$id/edit' });
  const options = staffCustomersReadOptions({ path: { id } });
  const { data: customer } = useSuspenseQuery(options);
  // The state that the form was filled from, whatever has been read in the background since.
  const [revision, setRevision] = useState(customer.revision);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toldWords = useToldWords();
  const reload = async () => {
    const newest = await queries.query({ ...options, staleTime: 0 });
    setRevision(newest.revision);
    return writtenFacts(newest);
  };
  const change = async (facts: CustomerValues) => {
    const before = writtenFacts(customer).serviceIds;
    const { data } = await staffCustomersChange({ path: { id }, body: { ...facts, revision } });
    queries.setQueryData(options.queryKey, data);
    await queries.invalidateQueries({ queryKey: staffCustomersListQueryKey() });
    notifyDone(toldWords(m.customers_saved(), { chosen: facts.serviceIds, before }));
    await navigate({ to: '/staff/customers/$id', params: { id } });
  };
  return (
    <Page
      title={m.customers_edit_title({ name: customer.name })}
      crumbs={[
        { label: m.customers_title(), to: '/staff/customers' },
        { label: customer.name, to: `/staff/customers/${id}` },
      ]}
    >
      <CustomerForm
        initial={writtenFacts(customer)}
        agreement={customer.agreement}
        submitLabel={m.customers_save()}
        send={change}
        reload={reload}
        secondary={
          <Button variant="default" component={Link} to={`/staff/customers/${id}`}>
            {m.common_cancel()}
          </Button>
        }
      />
    </Page>
  );
}
