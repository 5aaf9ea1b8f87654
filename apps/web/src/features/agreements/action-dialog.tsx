import { useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffAgreementsDraft } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAction, StaffAgreement } from './agreement-state.js';
import { CountersignForm } from './countersign-form.js';
import { EndForm } from './end-form.js';
import { FormDialog } from './form-dialog.js';
import { OfferForm } from './offer-form.js';
import { RemindDialog } from './remind-dialog.js';

interface ActionDialogProps {
  action: StaffAction | null;
  agreement: StaffAgreement;
  onClose: () => void;
}

interface DeedProps {
  agreement: StaffAgreement;
  onClose: () => void;
}

/** Asks what an action needs to know, does it, and says so. */
export function ActionDialog({ action, agreement, onClose }: ActionDialogProps) {
  switch (action) {
    case null:
      return null;
    case 'remind':
      return <RemindDialog agreement={agreement} onClose={onClose} />;
    case 'revise':
      return <Revise agreement={agreement} onClose={onClose} />;
    case 'offer':
      return (
        <FormDialog title={m.agreements_offer_title()} text={m.agreements_offer_text()} onClose={onClose}>
          <OfferForm agreement={agreement} onDone={onClose} />
        </FormDialog>
      );
    case 'countersign':
      return (
        <FormDialog title={m.agreements_countersign_title()} onClose={onClose}>
          <CountersignForm agreement={agreement} onDone={onClose} />
        </FormDialog>
      );
    case 'withdraw':
    case 'terminate':
      return (
        <FormDialog {...endWords(action, agreement)} onClose={onClose}>
          <EndForm end={action} agreement={agreement} onDone={onClose} />
        </FormDialog>
      );
  }
}

function endWords(action: 'withdraw' | 'terminate', { state }: StaffAgreement): { title: string; text: string } {
  if (action === 'terminate') return { title: m.agreements_terminate_title(), text: m.agreements_terminate_text() };
  return state === 'draft'
    ? { title: m.agreements_discard_title(), text: m.agreements_discard_text() }
    : { title: m.agreements_withdraw_title(), text: m.agreements_withdraw_text() };
}

function Revise({ agreement, onClose }: DeedProps) {
  const refresh = useAgreementRefresh();
  const navigate = useNavigate();
  const { id, tenantId } = agreement;
  const deed = useAgreementDeed(
    (revises: string) => staffAgreementsDraft({ path: { tenantId }, body: { revises } }),
    async ({ data }) => {
      await refresh(data.id, data);
      notifyDone(m.agreements_revised());
      await navigate({ to: '/staff/agreements/$id/annexes', params: { id: data.id } });
    },
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={m.agreements_revise_title()}
      confirm={m.agreements_action_revise()}
      onConfirm={() => deed.run(id)}
      isPending={deed.isPending}
      error={deed.error}
    >
      {m.agreements_revise_text()}
    </ConfirmDialog>
  );
}
