import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { PortalForm } from '../../ui/form/use-portal-form.js';
import { Section } from '../../ui/page.js';
import { localeWord } from '../customers/customer-words.js';
import { serviceName } from '../customers/service-name.js';
import type { CampaignValues } from './campaign-values.js';
import { ExcludedCustomers } from './excluded-customers.js';

/** Which customers are looked at, and which of them are left out. */
export function AudienceFields({ form }: { form: PortalForm<CampaignValues> }) {
  const services = useQuery(staffServicesListOptions()).data?.items ?? [];
  const { values, setFieldValue, getInputProps } = form.form;
  const { audience } = values;
  return (
    <Stack gap="lg">
      <Stack gap="md">
        <Radio.Group label={m.campaigns_audience_standing()} {...getInputProps('audience.standing')}>
          <Stack gap="xs" mt={4}>
            <Radio value="everyone" label={m.campaigns_audience_everyone()} />
            <Radio value="signed" label={m.campaigns_audience_signed()} />
            <Radio value="unsigned" label={m.campaigns_audience_unsigned()} />
          </Stack>
        </Radio.Group>
        <NativeSelect
          label={m.campaigns_audience_service()}
          maw={420}
          value={audience.serviceIds[0] ?? ''}
          onChange={({ currentTarget: { value } }) => setFieldValue('audience.serviceIds', value === '' ? [] : [value])}
          data={[
            { value: '', label: m.campaigns_audience_service_any() },
            ...services.map((service) => ({ value: service.id, label: serviceName(service, getLocale()) })),
          ]}
        />
        <NativeSelect
          label={m.campaigns_audience_locale()}
          maw={420}
          value={audience.locale ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFieldValue('audience.locale', value === 'da' || value === 'en' ? value : null)
          }
          data={[
            { value: '', label: m.campaigns_audience_locale_any() },
            ...(['da', 'en'] as const).map((value) => ({ value, label: localeWord[value]() })),
          ]}
        />
        <TextInput
          label={m.campaigns_audience_search()}
          description={m.campaigns_audience_search_hint()}
          maw={420}
          {...getInputProps('audience.search')}
        />
      </Stack>
      <Section title={m.campaigns_excluded()}>
        <ExcludedCustomers
          excluded={audience.excluded}
          onChange={(excluded) => setFieldValue('audience.excluded', excluded)}
        />
      </Section>
    </Stack>
  );
}
