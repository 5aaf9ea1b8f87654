import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { accountSessionsQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { accountPassword } from '../../../generated/api/sdk.gen.js';
import { zAccountPasswordBody } from '../../../generated/api/zod.gen.js';
import { sessionQuery } from '../../api/session.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';

const nothing = { current: '', password: '' };

export function PasswordForm() {
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zAccountPasswordBody,
    initialValues: nothing,
    labels: { current: m.identity_password_current(), password: m.identity_password_new() },
    fieldWords: { current: m.identity_password_current_wrong(), password: m.identity_password_refused() },
    send: async (body) => {
      await accountPassword({ body });
      // The session goes on under another CSRF token.
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queries.invalidateQueries({ queryKey: accountSessionsQueryKey() });
    },
    onDone: () => {
      form.form.setValues(nothing);
      notifyDone(m.identity_password_saved());
    },
  });
  const toggle = { visibilityToggleButtonProps: { 'aria-label': m.identity_password_show() } };
  return (
    <PortalForm form={form} submitLabel={m.identity_password_change()}>
      <PasswordInput {...form.field('current')} {...toggle} autoComplete="current-password" maw={420} withAsterisk />
      <PasswordInput
        {...form.field('password')}
        {...toggle}
        description={m.identity_password_hint()}
        autoComplete="new-password"
        maw={420}
        withAsterisk
      />
    </PortalForm>
  );
}
