import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as m from '#messages';
import {
  staffPoliciesListQueryKey,
  staffProcessorProfileReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffProcessorProfileChange } from '../../../generated/api/sdk.gen.js';
import { sessionQuery } from '../../api/session.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { type PortalForm as Form, usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { OutdatedPolicies } from '../policies/outdated-policies.js';
import { ProfileFields } from './profile-fields.js';
import { profileValues, toProfile, toValues, type ProfileValues } from './profile-values.js';

const labels = () => ({
  name: m.customers_company_name(),
  registrationNumber: m.customers_registration_number(),
  address: m.customers_address(),
  country: m.customers_country(),
  email: m.customers_settings_email(),
  phone: m.customers_settings_phone(),
  website: m.customers_settings_website(),
  accent: m.customers_settings_accent(),
  contactName: m.customers_settings_contact_name(),
  contactTitle: m.customers_settings_contact_title(),
  supervisoryAuthority: m.customers_settings_authority(),
  signingMandate: m.customers_settings_signing(),
  hasMandate: m.customers_settings_mandate(),
  closingDays: m.customers_settings_closing_days(),
  revision: '',
});

export function ProcessorSettingsPage() {
  const options = staffProcessorProfileReadOptions();
  const { data: profile } = useSuspenseQuery(options);
  const queries = useQueryClient();
  const form: Form<ProfileValues> = usePortalForm({
    schema: profileValues(),
    initialValues: toValues(profile),
    labels: labels(),
    send: async (values) => {
      const { data } = await staffProcessorProfileChange({ body: toProfile(values) });
      queries.setQueryData(options.queryKey, data);
      form.form.setFieldValue('revision', data.revision);
      // The shell shows name and colour from the session.
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queries.invalidateQueries({ queryKey: staffPoliciesListQueryKey() });
    },
    reload: async () => toValues(await queries.query({ ...options, staleTime: 0 })),
    onDone: () => notifyDone(m.customers_saved()),
  });
  return (
    <Page title={m.customers_settings_title()} lead={m.customers_settings_lead()}>
      <OutdatedPolicies />
      <PortalForm form={form} submitLabel={m.customers_save()}>
        <ProfileFields form={form} />
      </PortalForm>
    </Page>
  );
}
