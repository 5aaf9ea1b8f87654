import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffCustomersListQueryKey,
  staffCustomersReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCustomersChange } from '../../../generated/api/sdk.gen.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { CustomerForm, type CustomerValues } from './customer-form.js';

export function EditCustomerPage() {
  const { id } = useParams({ from: '/staff/customers/$id/edit' });
  const options = staffCustomersReadOptions({ path: { id } });
  const { data: customer } = useSuspenseQuery(options);
  const { status: _status, createdAt: _createdAt, services: _services, id: _id, agreement, ...facts } = customer;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = async (body: CustomerValues) => {
    const { data } = await staffCustomersChange({ path: { id }, body });
    queries.setQueryData(options.queryKey, data);
    await queries.invalidateQueries({ queryKey: staffCustomersListQueryKey() });
    notifyDone(m.customers_saved());
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
        initial={facts}
        agreement={agreement}
        submitLabel={m.customers_save()}
        send={change}
        secondary={
          <Button variant="default" component={Link} to={`/staff/customers/${id}`}>
            {m.common_cancel()}
          </Button>
        }
      />
    </Page>
  );
}
