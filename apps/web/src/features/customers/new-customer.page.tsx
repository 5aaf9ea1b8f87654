import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffCustomersListQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCustomersAdd } from '../../../generated/api/sdk.gen.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { CustomerForm, type CustomerValues } from './customer-form.js';
import { useToldWords } from './told-notice.js';

const blank: CustomerValues = {
  name: '',
  registrationNumber: '',
  address: '',
  country: 'DK',
  locale: 'da',
  authorisation: 'general',
  noticeDays: 30,
  serviceIds: [],
  contacts: [{ kind: 'signatory', name: '', title: '', email: '', phone: '' }],
};

export function NewCustomerPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toldWords = useToldWords();
  const add = async (body: CustomerValues) => {
    const { data } = await staffCustomersAdd({ body });
    await queries.invalidateQueries({ queryKey: staffCustomersListQueryKey() });
    notifyDone(toldWords(m.customers_new_done({ name: data.name }), { chosen: body.serviceIds, before: [] }));
    await navigate({ to: '/staff/customers/$id', params: { id: data.id } });
  };
  return (
    <Page title={m.customers_new_title()} crumbs={[{ label: m.customers_title(), to: '/staff/customers' }]}>
      <CustomerForm
        initial={blank}
        submitLabel={m.customers_new_submit()}
        send={add}
        secondary={
          <Button variant="default" component={Link} to="/staff/customers">
            {m.common_cancel()}
          </Button>
        }
      />
    </Page>
  );
}
