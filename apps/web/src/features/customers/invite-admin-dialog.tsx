import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import * as m from '#messages';
import { staffPeopleInviteAdministratorOf } from '../../../generated/api/sdk.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';

interface InviteAdminDialogProps {
  customer: { id: string; name: string; contacts: readonly { email: string }[] };
  opened: boolean;
  onClose: () => void;
}

const invitation = z.object({ email: z.email().max(254) });

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
  const form = usePortalForm({
    schema: invitation,
    initialValues: { email: customer.contacts[0]?.email ?? '' },
    labels: { email: m.customers_contact_email() },
    send: async ({ email }) => {
      await staffPeopleInviteAdministratorOf({ path: { tenantId: customer.id }, body: { email } });
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
      </Stack>
    </PortalForm>
  );
}
