import * as m from '#messages';
import { Checkbox, Text } from '@mantine/core';
import { staffAgreementsOffer } from '../../../generated/api/sdk.gen.js';
import { NumberField } from '../../ui/form/number-field.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { fromTurns, offerFaults, offerValues, signerLabels, toTurns, unreachedOf } from './offer-values.js';
import { isUnchanged, NotWrittenIn, useDraftRound } from './proposals/not-written-in.js';
import { SendAnyway } from './send-anyway.js';
import { listed } from './signer-words.js';
import { SignersField } from './signers-field.js';

interface OfferFormProps {
  agreement: StaffAgreement;
  onDone: () => void;
}

/** Who signs for the customer, in which order, and until when; begins with those of the offer before, else the customer's contacts. */
export function OfferForm({ agreement, onDone }: OfferFormProps) {
  const refresh = useAgreementRefresh();
  const { id, state, revision, proposedSigners, unreached } = agreement;
  const mustConfirm = isUnchanged(useDraftRound(agreement));
  const form = usePortalForm({
    schema: offerValues,
    initialValues: { signers: fromTurns(proposedSigners), expiresInDays: 30, sendAnyway: false, sendUnchanged: false },
    labels: {
      ...{ signers: m.agreements_signers(), ...signerLabels(), expiresInDays: m.agreements_offer_days() },
      sendAnyway: m.agreements_offer_anyway_label(),
      sendUnchanged: m.agreement_proposals_unchanged_label(),
    },
    check: offerFaults(unreached, mustConfirm),
    words: {
      ...agreementProblems(),
      invalid: { title: m.agreements_offer_incomplete_title(), text: m.agreements_offer_incomplete_text() },
    },
    send: async ({ expiresInDays, signers, sendAnyway }) => {
      const { data } = await staffAgreementsOffer({
        path: { id },
        body: { revision, signers: toTurns(signers), expiresInDays, sendAnyway },
      });
      await refresh(id, data);
      notifyDone(
        m.agreements_offered_to({ names: listed(data.signers.filter(({ invitedAt }) => invitedAt !== null)) }),
      );
    },
    onDone,
  });
  const dead = unreachedOf(form.form.values, unreached);
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_offer()} onCancel={onDone}>
      {state === 'expired' ? <Text>{m.agreements_offer_again_text()}</Text> : null}
      <SignersField form={form} />
      <SendAnyway dead={dead} field={form.field('sendAnyway', { type: 'checkbox' })} />
      {mustConfirm ? (
        <>
          <NotWrittenIn agreement={agreement} />
          <Checkbox
            {...form.field('sendUnchanged', { type: 'checkbox' })}
            label={m.agreement_proposals_unchanged_label()}
          />
        </>
      ) : null}
      <NumberField {...form.field('expiresInDays')} description={m.agreements_offer_days_hint()} maw={160} />
    </PortalForm>
  );
}
