import { NativeSelect, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';
import { countryChoices } from '../../ui/countries.js';
import type { PortalForm } from '../../ui/form/use-portal-form.js';
import { Section } from '../../ui/page.js';
import { ColorPick } from './color-pick.js';
import { MandateFields } from './mandate-fields.js';
import type { ProfileValues } from './profile-values.js';

interface PartProps {
  form: PortalForm<ProfileValues>;
}

const Pairs = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
    {children}
  </SimpleGrid>
);

export function ProfileFields({ form }: PartProps) {
  return (
    <>
      <Section title={m.customers_settings_company()}>
        <Company form={form} />
      </Section>
      <Section title={m.customers_settings_contact()}>
        <Contact form={form} />
      </Section>
      <Section title={m.customers_settings_authority()}>
        <Authority form={form} />
      </Section>
      <Section title={m.customers_settings_signing()}>
        <MandateFields form={form} />
      </Section>
      <Section title={m.customers_settings_calendar()}>
        <TagsInput
          {...form.field('closingDays')}
          description={m.customers_settings_closing_days_hint()}
          splitChars={[',', ';']}
        />
      </Section>
    </>
  );
}

const Company = ({ form }: PartProps) => (
  <Pairs>
    <TextInput {...form.field('name')} withAsterisk />
    <TextInput
      {...form.field('registrationNumber')}
      description={m.customers_registration_number_hint()}
      withAsterisk
    />
    <TextInput {...form.field('address')} withAsterisk />
    <NativeSelect {...form.field('country')} data={countryChoices(form.form.values.country)} />
    <TextInput
      {...form.field('accent')}
      description={m.customers_settings_accent_hint()}
      leftSection={
        <ColorPick value={form.form.values.accent} onPick={(hex) => form.form.setFieldValue('accent', hex)} />
      }
      withAsterisk
    />
  </Pairs>
);

const Contact = ({ form }: PartProps) => (
  <Pairs>
    <TextInput {...form.field('email')} type="email" withAsterisk />
    <TextInput {...form.field('phone')} type="tel" />
    <TextInput {...form.field('website')} inputMode="url" />
    <TextInput {...form.field('contactName')} />
    <TextInput {...form.field('contactTitle')} />
  </Pairs>
);

function Authority({ form: { form } }: PartProps) {
  const input = (name: string) => form.getInputProps(`supervisoryAuthority.${name}`);
  return (
    <Pairs>
      <TextInput label={m.customers_settings_authority_name()} withAsterisk {...input('name')} />
      <TextInput label={m.customers_settings_authority_url()} type="url" withAsterisk {...input('url')} />
      <TextInput label={m.customers_settings_authority_email()} type="email" withAsterisk {...input('email')} />
    </Pairs>
  );
}
