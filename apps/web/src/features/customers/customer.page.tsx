import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import {
  staffCustomersReadOptions,
  staffCustomersStandingOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffCustomersReadResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { countryName } from '../../ui/countries.js';
import { Facts } from '../../ui/facts.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { ContactList } from './contact-list.js';
import { customerSections } from './customer-sections.js';
import { authorisationWord, localeWord, statusTone, statusWord } from './customer-words.js';
import { EndCustomerDialog } from './end-customer-dialog.js';
import { serviceName } from './service-name.js';

type Customer = StaffCustomersReadResponse;

export function CustomerPage() {
  const { id } = useParams({ from: '/staff/customers/$id' });
  const { data: customer } = useSuspenseQuery(staffCustomersReadOptions({ path: { id } }));
  const { data: standing } = useQuery(staffCustomersStandingOptions({ path: { id } }));
  const mayWrite = useStaffRole('owner', 'compliance');
  return (
    <Page
      title={customer.name}
      crumbs={[{ label: m.customers_title(), to: '/staff/customers' }]}
      status={<StatusBadge tone={statusTone[customer.status]}>{statusWord[customer.status]()}</StatusBadge>}
      action={mayWrite && customer.status === 'active' ? <Actions customer={customer} /> : null}
    >
      {customer.status === 'ended' ? (
        <Callout tone="neutral" title={m.customers_ended_note_title()}>
          <p>{m.customers_ended_note_text()}</p>
        </Callout>
      ) : null}
      <TwoColumns
        main={
          <>
            <Section title={m.customers_facts()}>
              <Facts facts={factsOf(customer)} />
            </Section>
            {customerSections.map((Part, index) => (
              <Part key={index} customerId={id} />
            ))}
          </>
        }
        side={
          <>
            <Section title={m.customers_contacts()}>
              <ContactList contacts={customer.contacts} unreachable={standing?.unreachable ?? []} />
            </Section>
            <Section title={m.customers_services()}>
              <ServiceList customer={customer} />
            </Section>
          </>
        }
      />
    </Page>
  );
}

const factsOf = (customer: Customer) => [
  { name: m.customers_registration_number(), value: customer.registrationNumber },
  { name: m.customers_address(), value: customer.address },
  { name: m.customers_country(), value: countryName(customer.country) },
  { name: m.customers_language(), value: localeWord[customer.locale]() },
  { name: m.customers_authorisation(), value: authorisationWord[customer.authorisation]() },
  { name: m.customers_notice(), value: m.customers_notice_days_value({ count: customer.noticeDays }) },
  ...(customer.agreement
    ? [
        {
          name: m.customers_agreed_in(),
          value: (
            <Link to="/staff/agreements/$id" params={{ id: customer.agreement.id }}>
              {customer.agreement.name}
            </Link>
          ),
        },
      ]
    : []),
  { name: m.customers_since(), value: formatDate(customer.createdAt) },
];

function ServiceList({ customer: { services } }: { customer: Customer }) {
  if (services.length === 0) return <Text c="dimmed">{m.customers_services_none()}</Text>;
  return (
    <Stack component="ul" gap="xs">
      {services.map((service) => (
        <li key={service.id}>{serviceName(service, getLocale())}</li>
      ))}
    </Stack>
  );
}

function Actions({ customer }: { customer: Customer }) {
  const [isEnding, ending] = useDisclosure(false);
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to={`/staff/customers/${customer.id}/edit`}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        {m.customers_edit()}
      </Button>
      <Button variant="default" onClick={ending.open}>
        {m.customers_end()}
      </Button>
      <EndCustomerDialog customer={customer} opened={isEnding} onClose={ending.close} />
    </Group>
  );
}
