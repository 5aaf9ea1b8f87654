import { Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffCustomersReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffAgreementsOffer } from '../../../generated/api/sdk.gen.js';
import { NumberField } from '../../ui/form/number-field.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { offerValues } from './offer-values.js';

interface OfferFormProps {
  agreement: StaffAgreement;
  onDone: () => void;
}

interface Signatory {
  name: string;
  title: string;
  email: string;
}

/** Who signs for the customer, and until when; prefilled with the one known from before, else the customer's contact. */
export function OfferForm({ agreement, onDone }: OfferFormProps) {
  const known = agreement.signatory;
  const customer = useQuery({
    ...staffCustomersReadOptions({ path: { id: agreement.tenantId } }),
    enabled: known === null,
  });
  if (known === null && customer.isPending) return <Skeleton height={280} />;
  const contact = customer.data?.contacts.find(({ kind }) => kind === 'signatory');
  const { name = '', title = '', email = '' } = known ?? contact ?? {};
  return <Fields agreement={agreement} signatory={{ name, title: title ?? '', email }} onDone={onDone} />;
}

function Fields({ agreement, signatory, onDone }: OfferFormProps & { signatory: Signatory }) {
  const refresh = useAgreementRefresh();
  const { id } = agreement;
  const form = usePortalForm({
    schema: offerValues,
    initialValues: { ...signatory, expiresInDays: 30 },
    labels: {
      name: m.agreements_offer_name(),
      title: m.agreements_offer_job(),
      email: m.agreements_offer_email(),
      expiresInDays: m.agreements_offer_days(),
    },
    words: {
      ...agreementProblems(),
      invalid: { title: m.agreements_offer_incomplete_title(), text: m.agreements_offer_incomplete_text() },
    },
    send: async ({ expiresInDays, ...named }) => {
      const { data } = await staffAgreementsOffer({ path: { id }, body: { signatory: named, expiresInDays } });
      await refresh(id, data);
      notifyDone(m.agreements_offered({ email: named.email }));
    },
    onDone,
  });
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_offer()} onCancel={onDone}>
      <TextInput {...form.field('name')} withAsterisk autoComplete="off" />
      <TextInput {...form.field('title')} autoComplete="off" />
      <TextInput
        {...form.field('email')}
        description={m.agreements_offer_email_hint()}
        type="email"
        withAsterisk
        autoComplete="off"
      />
      <NumberField {...form.field('expiresInDays')} description={m.agreements_offer_days_hint()} maw={160} />
    </PortalForm>
  );
}
