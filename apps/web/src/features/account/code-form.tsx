import { TextInput } from '@mantine/core';
import * as m from '#messages';
import { zAccountDisableBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';

interface CodeFormProps {
  submitLabel: string;
  send: (code: string) => Promise<unknown>;
}

/** Asks for a code from the app before something that matters. */
export function CodeForm({ submitLabel, send }: CodeFormProps) {
  const form = usePortalForm({
    schema: zAccountDisableBody,
    initialValues: { code: '' },
    labels: { code: m.identity_enrol_code() },
    fieldWords: { code: m.identity_code_wrong() },
    send: ({ code }) => send(code),
  });
  return (
    <PortalForm form={form} submitLabel={submitLabel}>
      <TextInput
        {...form.field('code')}
        autoComplete="one-time-code"
        spellCheck={false}
        maw={240}
        withAsterisk
        data-autofocus
      />
    </PortalForm>
  );
}
