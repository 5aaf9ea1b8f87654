import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as m from '#messages';
import {
  staffCustomersReadOptions,
  staffPeopleInvitationsOfOptions,
  staffPeopleInvitationsOfQueryKey,
  staffPeopleMembersOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffPeopleResendTo, staffPeopleWithdrawFrom } from '../../../generated/api/sdk.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/page.js';
import { OpenInvitations } from '../people/open-invitations.js';
import { roleWord } from './customer-words.js';
import { InviteAdminDialog } from './invite-admin-dialog.js';

/** Who of the customer can sign in, and the invitation of the first one. */
export function CustomerPeople({ customerId }: { customerId: string }) {
  const { data: customer } = useSuspenseQuery(staffCustomersReadOptions({ path: { id: customerId } }));
  const { data: members } = useSuspenseQuery(staffPeopleMembersOptions({ path: { tenantId: customerId } }));
  const ofCustomer = { path: { tenantId: customerId } };
  const { data: invitations } = useQuery(staffPeopleInvitationsOfOptions(ofCustomer));
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: staffPeopleInvitationsOfQueryKey(ofCustomer) });
  const then = (deed: Promise<unknown>) => deed.then(reload);
  const hasAdministrator = members.items.some(({ roles }) => roles.includes('admin'));
  const mayInvite = useStaffRole('owner', 'compliance') && customer.status === 'active' && !hasAdministrator;
  const [isInviting, inviting] = useDisclosure(false);
  const closeAndReload = () => {
    inviting.close();
    void reload();
  };
  const invite = mayInvite ? (
    <Button variant="default" onClick={inviting.open}>
      {m.customers_people_invite()}
    </Button>
  ) : null;
  return (
    <Section title={m.customers_people()} action={invite}>
      {members.items.length === 0 ? (
        <Text c="dimmed">{m.customers_people_none()}</Text>
      ) : (
        <Facts
          facts={members.items.map(({ name, email, roles }) => ({
            name: roles.map((role) => roleWord[role]()).join(', '),
            value: (
              <Stack gap={0}>
                <span>{name}</span>
                <Text c="dimmed">{email}</Text>
              </Stack>
            ),
          }))}
        />
      )}
      <OpenInvitations
        list={invitations}
        resend={mayInvite ? (id) => then(staffPeopleResendTo({ path: { tenantId: customerId, id } })) : null}
        withdraw={mayInvite ? (id) => then(staffPeopleWithdrawFrom({ path: { tenantId: customerId, id } })) : null}
      />
      <InviteAdminDialog customer={customer} opened={isInviting} onClose={closeAndReload} />
    </Section>
  );
}
