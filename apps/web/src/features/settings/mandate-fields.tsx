import { Checkbox, Fieldset, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getLocale } from '#locale';
import * as m from '#messages';
import {
  staffTemplatesListOptions,
  staffServicesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { PortalForm } from '../../ui/form/use-portal-form.js';
import { authorisationWord } from '../customers/customer-words.js';
import { serviceName } from '../customers/service-name.js';
import type { ProfileValues } from './profile-values.js';

interface MandateFieldsProps {
  form: PortalForm<ProfileValues>;
}

/** Whether the portal counter-signs or a person does; and who let it, since when, and how far. */
export function MandateFields({ form }: MandateFieldsProps) {
  const input = (name: string) => form.form.getInputProps(`signingMandate.${name}`);
  return (
    <Stack gap="md">
      <Switch {...form.field('hasMandate', { type: 'checkbox' })} description={m.customers_settings_mandate_hint()} />
      {form.form.values.hasMandate ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
            <TextInput label={m.customers_settings_mandate_name()} withAsterisk {...input('name')} />
            <TextInput label={m.customers_settings_mandate_title()} withAsterisk {...input('title')} />
            <TextInput label={m.customers_settings_mandate_since()} type="date" withAsterisk {...input('since')} />
          </SimpleGrid>
          <Limits form={form} />
        </>
      ) : null}
    </Stack>
  );
}

/** How far the mandate goes: an agreement outside waits for a person. */
function Limits({ form: { form } }: MandateFieldsProps) {
  const { data: services } = useQuery(staffServicesListOptions());
  const { data: templates } = useQuery(staffTemplatesListOptions());
  const input = (name: string, kind?: { type: 'checkbox' }) =>
    form.getInputProps(`signingMandate.limits.${name}`, kind);
  const { templates: chosen } = form.values.signingMandate.limits;
  const known = [...chosen, ...(templates?.items ?? []).filter(({ id }) => chosen.every((one) => one.id !== id))];
  const choose = (ids: string[]) =>
    form.setFieldValue(
      'signingMandate.limits.templates',
      known.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
    );
  return (
    <Fieldset legend={m.customers_settings_mandate_limits()}>
      <Stack gap="md">
        <Checkbox.Group
          label={m.customers_settings_mandate_templates()}
          description={m.customers_settings_mandate_services_hint()}
          value={chosen.map(({ id }) => id)}
          onChange={choose}
        >
          <Stack gap="xs" mt="xs">
            {known.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox.Group label={m.customers_settings_mandate_authorisations()} withAsterisk {...input('authorisations')}>
          <Stack gap="xs" mt="xs">
            {Object.entries(authorisationWord).map(([value, word]) => (
              <Checkbox key={value} value={value} label={word()} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox.Group
          label={m.customers_settings_mandate_services()}
          description={m.customers_settings_mandate_services_hint()}
          {...input('services')}
        >
          <Stack gap="xs" mt="xs">
            {services?.items.map((service) => (
              <Checkbox key={service.id} value={service.code} label={serviceName(service, getLocale())} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox label={m.customers_settings_mandate_annexes()} {...input('standardAnnexes', { type: 'checkbox' })} />
      </Stack>
    </Fieldset>
  );
}
