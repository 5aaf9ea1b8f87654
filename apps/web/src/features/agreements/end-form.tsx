import { Textarea } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsTerminate, staffAgreementsWithdraw } from '../../../generated/api/sdk.gen.js';
import { zStaffAgreementsWithdrawBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';

interface EndFormProps {
  end: 'withdraw' | 'terminate';
  agreement: StaffAgreement;
  onDone: () => void;
}

/** Why an agreement ends; the reason goes into the log. */
export function EndForm({ end, agreement, onDone }: EndFormProps) {
  const refresh = useAgreementRefresh();
  const { id, state } = agreement;
  const words =
    end === 'terminate'
      ? {
          ...{ submit: m.agreements_action_terminate(), done: m.agreements_terminated() },
          hint: m.agreements_reason_hint(),
        }
      : state === 'draft'
        ? {
            ...{ submit: m.agreements_action_discard(), done: m.agreements_discarded() },
            hint: m.agreements_reason_hint_discard(),
          }
        : {
            ...{ submit: m.agreements_action_withdraw(), done: m.agreements_withdrawn() },
            hint: m.agreements_reason_hint_withdraw(),
          };
  const form = usePortalForm({
    schema: zStaffAgreementsWithdrawBody,
    initialValues: { reason: '' },
    labels: { reason: m.agreements_reason() },
    words: agreementProblems(),
    send: async (body) => {
      const order = { path: { id }, body };
      const { data } = await (end === 'terminate' ? staffAgreementsTerminate(order) : staffAgreementsWithdraw(order));
      await refresh(id, data);
      notifyDone(words.done);
    },
    onDone,
  });
  return (
    <PortalForm form={form} submitLabel={words.submit} onCancel={onDone}>
      <Textarea {...form.field('reason')} description={words.hint} autosize minRows={3} withAsterisk />
    </PortalForm>
  );
}
