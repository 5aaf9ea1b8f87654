import type { GetInputPropsReturnType } from '@mantine/form';
import { useState } from 'react';
import * as m from '#messages';
import { staffAgreementsChange } from '../../../../generated/api/sdk.gen.js';
import { zStaffAgreementsChangeBody } from '../../../../generated/api/zod.gen.js';
import { usePortalForm } from '../../../ui/form/use-portal-form.js';
import { agreementProblems, useAgreementRefresh } from '../agreement-queries.js';
import type { StaffAgreement } from '../agreement-state.js';
import { NONE_USED, prefilledIn, type Step } from './steps.js';

/** What a field is called, by its path in the content; a row's field by the path of its list. */
const labelsOf = () => ({
  mainAgreement: m.agreements_f_main(),
  choices: m.agreements_step_terms(),
  annexes: m.agreements_f_other(),
  'choices.authorisation.mode': m.agreements_f_mode(),
  'choices.authorisation.noticeDays': m.agreements_f_notice_days(),
  'choices.breachNotificationHours': m.agreements_f_hours(),
  'choices.atEnd': m.agreements_f_end(),
  'annexes.a.purpose': m.agreements_f_purpose(),
  'annexes.a.nature': m.agreements_f_nature(),
  'annexes.a.duration': m.agreements_f_duration(),
  'annexes.c.subject': m.agreements_f_subject_matter(),
  'annexes.c.measures.version': m.agreements_f_measures_version(),
  'annexes.c.assistance': m.agreements_f_assistance(),
  'annexes.c.transfers': m.agreements_f_transfers(),
  'annexes.c.audit': m.agreements_f_audit(),
  'annexes.c.subProcessorAudit': m.agreements_f_sub_audit(),
  'annexes.d': m.agreements_f_other(),
});
export type AnnexField = Exclude<keyof ReturnType<typeof labelsOf>, 'annexes' | 'choices'>;

/** The draft's content as one form over all questions; sending saves the draft and calls `onDone`. */
export function useAnnexesForm(agreement: StaffAgreement, step: Step, onDone: () => void) {
  const refresh = useAgreementRefresh();
  const { id, revision, content } = agreement;
  const labels = labelsOf();
  const [saysNone, setSaysNone] = useState(false);
  const form = usePortalForm({
    schema: zStaffAgreementsChangeBody.shape.content,
    initialValues: content,
    labels,
    words: agreementProblems(),
    send: async (written) => {
      const confirmed = prefilledIn(agreement, step).filter((field) => field !== NONE_USED || saysNone);
      const body = { revision, content: written, confirmed };
      const { data } = await staffAgreementsChange({ path: { id }, body });
      await refresh(id, data);
    },
    onDone,
  });
  /** Label, value, error and change handler of the field at this path. */
  const input = (path: AnnexField): GetInputPropsReturnType & { label: string } => ({
    label: labels[path],
    ...form.form.getInputProps(path),
  });
  return { ...form, input, saysNone, setSaysNone };
}

export type AnnexesFormState = ReturnType<typeof useAnnexesForm>;
