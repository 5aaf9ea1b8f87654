import { Modal, TextInput } from '@mantine/core';
import type { z } from 'zod';
import * as m from '#messages';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import type { RoleWords } from './role-words.js';
import { RolesField } from './roles-field.js';

interface InviteProps<Role extends string> {
  schema: z.ZodType<unknown, { email: string; roles: Role[] }>;
  words: RoleWords<Role>;
  /** Ticked from the start. */
  usual: Role;
  invite: (body: { email: string; roles: Role[] }) => Promise<unknown>;
  onClose: () => void;
}

export function InviteDialog<Role extends string>({ opened, ...props }: InviteProps<Role> & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={m.identity_invite()}
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      {opened ? <InviteForm {...props} /> : null}
    </Modal>
  );
}

function InviteForm<Role extends string>({ schema, words, usual, invite, onClose }: InviteProps<Role>) {
  const form = usePortalForm<{ email: string; roles: Role[] }>({
    schema,
    initialValues: { email: '', roles: [usual] },
    labels: { email: m.identity_email(), roles: m.identity_roles() },
    words: {
      already_member: { title: m.identity_already_member(), text: m.identity_already_member(), field: 'email' },
      already_invited: { title: m.identity_already_invited(), text: m.identity_already_invited(), field: 'email' },
    },
    check: ({ email }): Record<string, string> => (email.trim() === '' ? { email: m.common_invalid_missing() } : {}),
    emptyWords: { roles: m.identity_roles_missing() },
    send: invite,
    onDone: () => {
      notifyDone(m.identity_invite_sent());
      onClose();
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.identity_invite_send()} onCancel={onClose}>
      <TextInput
        {...form.field('email')}
        type="email"
        description={m.identity_invite_hint()}
        autoComplete="off"
        withAsterisk
        data-autofocus
      />
      <RolesField words={words} input={form.field('roles')} />
    </PortalForm>
  );
}
