import * as m from '#messages';
import { staffAgreementsRemind } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { isDue, listed, type Signer } from './signer-words.js';

interface RemindDialogProps {
  agreement: StaffAgreement;
  /** Only this one; everybody whose turn it is when left out. */
  signer?: Signer;
  onClose: () => void;
}

export function RemindDialog({ agreement: { id, signers }, signer, onClose }: RemindDialogProps) {
  const refresh = useAgreementRefresh();
  const deed = useAgreementDeed(
    (signerId: string | undefined) =>
      staffAgreementsRemind({ path: { id }, body: signerId === undefined ? {} : { signerId } }),
    async () => {
      await refresh(id, null);
      notifyDone(m.agreements_reminded());
      onClose();
    },
  );
  const due = signers.filter(isDue);
  const [only = due[0]] = signer ? [signer] : due;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={m.agreements_remind_title()}
      confirm={m.agreements_action_remind()}
      onConfirm={() => deed.run(signer?.id)}
      isPending={deed.isPending}
      error={deed.error}
    >
      {only && (signer || due.length === 1)
        ? m.agreements_remind_one_text({ name: only.name, email: only.email })
        : m.agreements_remind_text({ names: listed(due) })}
    </ConfirmDialog>
  );
}
