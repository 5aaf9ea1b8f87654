import { Checkbox, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { isRegistrationNumber, plainRegistrationNumber } from '#countries';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffCustomersReadResponse } from '../../../generated/api/types.gen.js';
import { zStaffCustomersAddBody } from '../../../generated/api/zod.gen.js';
import { countryChoices } from '../../ui/countries.js';
import { Facts } from '../../ui/facts.js';
import { NumberField } from '../../ui/form/number-field.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { type PortalForm as Form, usePortalForm } from '../../ui/form/use-portal-form.js';
import { Section } from '../../ui/page.js';
import { contactFaults, contactLabels, ContactsField, fromContacts, toContacts } from './contacts-field.js';
import { authorisationWord, localeWord } from './customer-words.js';
import { serviceName } from './service-name.js';
import { ToldNotice } from './told-notice.js';

export type CustomerValues = z.input<typeof zStaffCustomersAddBody>;

const labels = () => ({
  name: m.customers_company_name(),
  registrationNumber: m.customers_registration_number(),
  address: m.customers_address(),
  country: m.customers_country(),
  locale: m.customers_language(),
  serviceIds: m.customers_services(),
  authorisation: m.customers_authorisation(),
  noticeDays: m.customers_notice_days(),
  contacts: m.customers_contacts(),
  ...contactLabels(),
});

type Agreement = NonNullable<StaffCustomersReadResponse['agreement']>;

interface CustomerFormProps {
  initial: CustomerValues;
  /** In force: it decides authorisation and notice, so they are shown and not asked. */
  agreement?: Agreement | null;
  submitLabel: string;
  secondary: ReactNode;
  send: (values: CustomerValues) => Promise<unknown>;
  /** Reads a known customer anew. */
  reload?: () => Promise<CustomerValues>;
}

const asTyped = (values: CustomerValues): CustomerValues => ({ ...values, contacts: fromContacts(values.contacts) });

/** Everything staff say of a customer, new or known. */
export function CustomerForm(props: CustomerFormProps) {
  const { initial, agreement = null, submitLabel, secondary, send, reload } = props;
  const form = usePortalForm({
    schema: zStaffCustomersAddBody,
    initialValues: asTyped(initial),
    labels: labels(),
    ...(reload && { reload: async () => asTyped(await reload()) }),
    send: (values) => send({ ...values, contacts: toContacts(values.contacts) }),
    words: {
      customer_exists: {
        title: m.customers_exists_title(),
        text: m.customers_exists_field(),
        field: 'registrationNumber',
      },
    },
    check: ({ registrationNumber, country, contacts }): Record<string, string> => ({
      ...contactFaults(contacts),
      ...(!isRegistrationNumber(plainRegistrationNumber(registrationNumber, country), country) && {
        registrationNumber: m.customers_registration_number_wrong(),
      }),
    }),
    fieldWords: {
      registrationNumber: m.customers_registration_number_wrong(),
      authorisation: m.customers_agreed_meanwhile(),
      noticeDays: m.customers_agreed_meanwhile(),
    },
  });
  return (
    <PortalForm form={form} submitLabel={submitLabel} secondary={secondary}>
      <Section title={m.customers_facts()}>
        <Company form={form} />
      </Section>
      <Section title={m.customers_services()}>
        <Services form={form} />
        <ToldNotice chosen={form.form.values.serviceIds} before={initial.serviceIds} />
      </Section>
      <Section title={m.customers_agreement_terms()}>
        {agreement ? <AgreedTerms agreement={agreement} terms={initial} /> : <Terms form={form} />}
      </Section>
      <Section title={m.customers_contacts()}>
        <ContactsField
          contacts={form.form.values.contacts}
          inputProps={(path) => form.form.getInputProps(path)}
          onAdd={(contact) => form.form.insertListItem('contacts', contact)}
          onRemove={(index) => form.form.removeListItem('contacts', index)}
        />
      </Section>
    </PortalForm>
  );
}

interface PartProps {
  form: Form<CustomerValues>;
}

function Company({ form }: PartProps) {
  const locales = Object.entries(localeWord).map(([value, word]) => ({ value, label: word() }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
      <TextInput
        {...form.field('name')}
        description={m.customers_company_name_hint()}
        autoComplete="off"
        withAsterisk
      />
      <TextInput
        {...form.field('registrationNumber')}
        description={m.customers_registration_number_hint()}
        autoComplete="off"
        withAsterisk
      />
      <TextInput {...form.field('address')} description={m.customers_address_hint()} autoComplete="off" withAsterisk />
      <NativeSelect
        {...form.field('country')}
        description={m.customers_country_hint()}
        data={countryChoices(form.form.values.country)}
      />
      <NativeSelect {...form.field('locale')} description={m.customers_language_hint()} data={locales} />
    </SimpleGrid>
  );
}

function Services({ form }: PartProps) {
  const services = useSuspenseQuery(staffServicesListOptions()).data.items;
  if (services.length === 0)
    return (
      <Text>
        {m.customers_services_none_yet()} <Link to="/staff/services">{m.customers_services_create()}</Link>
      </Text>
    );
  return (
    <Checkbox.Group
      {...form.field('serviceIds')}
      label={null}
      aria-label={m.customers_services()}
      description={m.customers_services_hint()}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs" mt="sm">
        {services.map((service) => (
          <Checkbox key={service.id} value={service.id} label={serviceName(service, getLocale())} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

function AgreedTerms({ agreement, terms }: { agreement: Agreement; terms: CustomerValues }) {
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { name: m.customers_authorisation(), value: authorisationWord[terms.authorisation]() },
          { name: m.customers_notice(), value: m.customers_notice_days_value({ count: terms.noticeDays }) },
        ]}
      />
      <Text c="dimmed">
        {m.customers_agreed_note()}{' '}
        <Link to="/staff/agreements/$id" params={{ id: agreement.id }}>
          {agreement.name}
        </Link>
      </Text>
    </Stack>
  );
}

function Terms({ form }: PartProps) {
  return (
    <Stack gap="md">
      <Radio.Group {...form.field('authorisation')}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="general"
            label={m.customers_authorisation_general()}
            description={m.customers_authorisation_general_hint()}
          />
          <Radio
            value="specific"
            label={m.customers_authorisation_specific()}
            description={m.customers_authorisation_specific_hint()}
          />
        </Stack>
      </Radio.Group>
      <NumberField {...form.field('noticeDays')} description={m.customers_notice_days_hint()} maw={320} />
    </Stack>
  );
}
