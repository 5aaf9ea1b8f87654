import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import * as m from '#messages';
import { staffPeopleInviteAdministratorOf } from '../../../generated/api/sdk.gen.js';
import { zStaffPeopleInviteAdministratorOfBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { memberRoleWords } from '../people/role-words.js';
import { RolesField } from '../people/roles-field.js';

interface InviteAdminDialogProps {
  customer: { id: string; name: string; contacts: readonly { email: string }[] };
  opened: boolean;
  onClose: () => void;
}

const invitation = zStaffPeopleInviteAdministratorOfBody.extend({
  email: z.email().max(254),
  roles: z.array(z.enum(['admin', 'signatory', 'privacy', 'viewer'])),
});

/** Invites somebody of the customer as its first administrator. The first contact is the likeliest. */
export function InviteAdminDialog({ customer, opened, onClose }: InviteAdminDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={m.customers_people_invite()}
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      {opened ? <InviteForm customer={customer} onClose={onClose} /> : null}
    </Modal>
  );
}

function InviteForm({ customer, onClose }: Omit<InviteAdminDialogProps, 'opened'>) {
  const form = usePortalForm<z.input<typeof invitation>>({
    schema: invitation,
    initialValues: { email: customer.contacts[0]?.email ?? '', roles: ['admin', 'privacy'] },
    labels: { email: m.customers_contact_email(), roles: m.customers_people_roles() },
    check: ({ roles }): Record<string, string> =>
      roles.includes('admin') ? {} : { roles: m.customers_people_roles_admin() },
    send: async ({ email, roles }) => {
      await staffPeopleInviteAdministratorOf({ path: { tenantId: customer.id }, body: { email, roles } });
      notifyDone(m.customers_people_invited({ email }));
    },
    words: {
      already_member: { title: m.customers_people_known(), text: m.customers_people_known(), field: 'email' },
      has_administrator: { title: m.customers_people_decides(), text: m.customers_people_decides_text() },
      already_invited: { title: m.identity_already_invited(), text: m.identity_already_invited(), field: 'email' },
    },
    onDone: onClose,
  });
  return (
    <PortalForm form={form} submitLabel={m.customers_people_invite_submit()} onCancel={onClose}>
      <Stack gap="md">
        <Text>{m.customers_people_invite_text({ name: customer.name })}</Text>
        <TextInput {...form.field('email')} type="email" autoComplete="off" withAsterisk data-autofocus />
        <Text size="sm">{m.customers_people_roles_text()}</Text>
        <RolesField words={memberRoleWords} input={form.field('roles')} />
      </Stack>
    </PortalForm>
  );
}
