import { TextInput } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsReaddress } from '../../../generated/api/sdk.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { offerValues } from './offer-values.js';

interface ReaddressFormProps {
  agreement: StaffAgreement;
  onDone: () => void;
}

/** To whom an agreement that waits goes instead; links to the address before stop working. */
export function ReaddressForm({ agreement: { id, signatory }, onDone }: ReaddressFormProps) {
  const refresh = useAgreementRefresh();
  const form = usePortalForm({
    schema: offerValues.omit({ expiresInDays: true }),
    initialValues: { name: signatory?.name ?? '', title: signatory?.title ?? '', email: signatory?.email ?? '' },
    labels: { name: m.agreements_offer_name(), title: m.agreements_offer_job(), email: m.agreements_offer_email() },
    words: agreementProblems(),
    send: async (named) => {
      const { data } = await staffAgreementsReaddress({ path: { id }, body: named });
      await refresh(id, data);
      notifyDone(m.agreements_offered({ email: named.email }));
    },
    onDone,
  });
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_readdress_send()} onCancel={onDone}>
      <TextInput {...form.field('name')} withAsterisk autoComplete="off" />
      <TextInput {...form.field('title')} autoComplete="off" />
      <TextInput {...form.field('email')} type="email" withAsterisk autoComplete="off" />
    </PortalForm>
  );
}
