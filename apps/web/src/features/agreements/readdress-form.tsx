import { TextInput } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsReplace } from '../../../generated/api/sdk.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { replaceFaults, replaceValues, unreachedOf } from './offer-values.js';
import { SendAnyway } from './send-anyway.js';
import type { Signer } from './signer-words.js';

interface ReaddressFormProps {
  agreement: StaffAgreement;
  signer: Signer;
  onDone: () => void;
}

/** Who takes a signer's place, or its right address; links to the address before stop working. */
export function ReaddressForm({ agreement: { id, unreached }, signer, onDone }: ReaddressFormProps) {
  const refresh = useAgreementRefresh();
  const { name, title, email } = signer;
  const form = usePortalForm({
    schema: replaceValues,
    initialValues: { name, title, email, sendAnyway: false },
    labels: {
      ...{ name: m.agreements_offer_name(), title: m.agreements_offer_job(), email: m.agreements_offer_email() },
      sendAnyway: m.agreements_offer_anyway_label(),
    },
    check: replaceFaults(unreached),
    words: agreementProblems(),
    send: async (person) => {
      const { data } = await staffAgreementsReplace({ path: { id, signerId: signer.id }, body: person });
      await refresh(id, data);
      notifyDone(m.agreements_replaced({ name: person.name }));
    },
    onDone,
  });
  const dead = unreachedOf({ signers: [form.form.values] }, unreached);
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_readdress_send()} onCancel={onDone}>
      <TextInput {...form.field('name')} withAsterisk autoComplete="off" />
      <TextInput {...form.field('title')} autoComplete="off" />
      <TextInput
        {...form.field('email')}
        description={m.agreements_offer_email_hint()}
        type="email"
        withAsterisk
        autoComplete="off"
      />
      <SendAnyway dead={dead} field={form.field('sendAnyway', { type: 'checkbox' })} />
    </PortalForm>
  );
}
