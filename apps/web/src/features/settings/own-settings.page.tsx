import { NativeSelect } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import * as m from '#messages';
import { appSettingsReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { appSettingsChange } from '../../../generated/api/sdk.gen.js';
import type { AppSettingsReadResponse } from '../../../generated/api/types.gen.js';
import { zAppSettingsChangeBody } from '../../../generated/api/zod.gen.js';
import { useSession } from '../../api/session.js';
import { countryName } from '../../ui/countries.js';
import { Facts } from '../../ui/facts.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { type PortalForm as Form, usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page, Section } from '../../ui/page.js';
import { contactFaults, contactLabels, ContactsField, fromContacts, toContacts } from '../customers/contacts-field.js';
import { localeWord } from '../customers/customer-words.js';
import classes from './own-settings.module.css';

type Values = z.input<typeof zAppSettingsChangeBody>;

export function OwnSettingsPage() {
  const { data: settings } = useSuspenseQuery(appSettingsReadOptions());
  const { processor } = useSession();
  return (
    <Page title={m.customers_own_title()} lead={m.customers_own_lead()}>
      <Preferences settings={settings} />
      <Section title={m.customers_own_company()}>
        <Facts
          facts={[
            { name: m.customers_company_name(), value: settings.name },
            { name: m.customers_registration_number(), value: settings.registrationNumber },
            { name: m.customers_address(), value: settings.address },
            { name: m.customers_country(), value: countryName(settings.country) },
          ]}
        />
        <p className={classes.note}>{m.customers_own_company_note({ processor: processor.name })}</p>
      </Section>
    </Page>
  );
}

const valuesOf = ({ locale, contacts, revision }: AppSettingsReadResponse): Values => ({
  locale,
  contacts: fromContacts(contacts),
  revision,
});

function Preferences({ settings }: { settings: AppSettingsReadResponse }) {
  const queries = useQueryClient();
  const form: Form<Values> = usePortalForm<Values>({
    schema: zAppSettingsChangeBody,
    initialValues: valuesOf(settings),
    labels: { locale: m.customers_language(), contacts: m.customers_contacts(), revision: '', ...contactLabels() },
    check: ({ contacts }) => contactFaults(contacts),
    send: async ({ contacts, ...rest }) => {
      const { data } = await appSettingsChange({ body: { ...rest, contacts: toContacts(contacts) } });
      queries.setQueryData(appSettingsReadOptions().queryKey, data);
      form.form.setFieldValue('revision', data.revision);
    },
    reload: async () => valuesOf(await queries.query({ ...appSettingsReadOptions(), staleTime: 0 })),
    onDone: () => notifyDone(m.customers_saved()),
  });
  return (
    <PortalForm form={form} submitLabel={m.customers_save()}>
      <Section title={m.customers_own_preferences()}>
        <NativeSelect
          {...form.field('locale')}
          description={m.customers_own_language_hint()}
          data={Object.entries(localeWord).map(([value, word]) => ({ value, label: word() }))}
          maw={320}
        />
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
