import * as m from '#messages';
import { Text } from '@mantine/core';
import { staffAgreementsOffer } from '../../../generated/api/sdk.gen.js';
import { NumberField } from '../../ui/form/number-field.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { fromTurns, offerValues, signerLabels, toTurns, twiceNamed } from './offer-values.js';
import { listed } from './signer-words.js';
import { SignersField } from './signers-field.js';

interface OfferFormProps {
  agreement: StaffAgreement;
  onDone: () => void;
}

/** Who signs for the customer, in which order, and until when; begins with those of the offer before, else the customer's contacts. */
export function OfferForm({ agreement, onDone }: OfferFormProps) {
  const refresh = useAgreementRefresh();
  const { id, state, revision, proposedSigners } = agreement;
  const form = usePortalForm({
    schema: offerValues,
    initialValues: { signers: fromTurns(proposedSigners), expiresInDays: 30 },
    labels: { signers: m.agreements_signers(), ...signerLabels(), expiresInDays: m.agreements_offer_days() },
    check: twiceNamed,
    words: {
      ...agreementProblems(),
      invalid: { title: m.agreements_offer_incomplete_title(), text: m.agreements_offer_incomplete_text() },
    },
    send: async ({ expiresInDays, signers }) => {
      const { data } = await staffAgreementsOffer({
        path: { id },
        body: { revision, signers: toTurns(signers), expiresInDays },
      });
      await refresh(id, data);
      notifyDone(
        m.agreements_offered_to({ names: listed(data.signers.filter(({ invitedAt }) => invitedAt !== null)) }),
      );
    },
    onDone,
  });
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_offer()} onCancel={onDone}>
      {state === 'expired' ? <Text>{m.agreements_offer_again_text()}</Text> : null}
      <SignersField form={form} />
      <NumberField {...form.field('expiresInDays')} description={m.agreements_offer_days_hint()} maw={160} />
    </PortalForm>
  );
}
