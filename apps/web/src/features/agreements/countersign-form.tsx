import { Checkbox, Text, TextInput } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsCountersign } from '../../../generated/api/sdk.gen.js';
import { zStaffAgreementsCountersignBody } from '../../../generated/api/zod.gen.js';
import { useSession } from '../../api/session.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { agreementProblems, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';

interface CountersignFormProps {
  agreement: StaffAgreement;
  onDone: () => void;
}

/** A person signs for the processor: in which capacity, and that they may. */
export function CountersignForm({ agreement, onDone }: CountersignFormProps) {
  const refresh = useAgreementRefresh();
  const { person } = useSession();
  const { id, reference, version, locale } = agreement;
  // The very words that are recorded and printed, in the agreement’s language.
  const statement = m.signing_staff_statement({}, { locale });
  const form = usePortalForm({
    schema: zStaffAgreementsCountersignBody,
    initialValues: { title: '', authorised: false },
    labels: { title: m.agreements_countersign_job(), authorised: statement },
    words: agreementProblems(),
    send: async ({ title }) => {
      const { data } = await staffAgreementsCountersign({ path: { id }, body: { title, authorised: true } });
      await refresh(id, data);
      notifyDone(m.agreements_countersigned());
    },
    onDone,
  });
  return (
    <PortalForm form={form} submitLabel={m.agreements_action_countersign()} onCancel={onDone}>
      <Text>{m.agreements_countersign_text({ reference, version, name: person?.name ?? '' })}</Text>
      <TextInput {...form.field('title')} withAsterisk autoComplete="organization-title" />
      <Checkbox {...form.field('authorised', { type: 'checkbox' })} label={<span lang={locale}>{statement}</span>} />
    </PortalForm>
  );
}
