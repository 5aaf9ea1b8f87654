import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as m from '#messages';
import {
  staffCustomersReadOptions,
  staffPeopleInvitationsOfOptions,
  staffPeopleInvitationsOfQueryKey,
  staffPeopleMembersOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { InviteAdminDialog } from './invite-admin-dialog.js';

/** The next step with a customer that uses a service while nobody there can sign in, or has been invited to. */
export function FirstAdministrator({ customerId }: { customerId: string }) {
  const ofCustomer = { path: { tenantId: customerId } };
  const { data: customer } = useSuspenseQuery(staffCustomersReadOptions({ path: { id: customerId } }));
  const { data: members } = useSuspenseQuery(staffPeopleMembersOptions(ofCustomer));
  const { data: invitations } = useQuery(staffPeopleInvitationsOfOptions(ofCustomer));
  const mayInvite = useStaffRole('owner', 'compliance') && customer.status === 'active';
  const queries = useQueryClient();
  const [isInviting, inviting] = useDisclosure(false);
  const isAlone = members.items.length === 0 && invitations?.items.length === 0;
  if (!mayInvite || !isAlone || customer.services.length === 0) return null;
  const close = () => {
    inviting.close();
    void queries.invalidateQueries({ queryKey: staffPeopleInvitationsOfQueryKey(ofCustomer) });
  };
  return (
    <Callout tone="warning" title={m.customers_people_next()}>
      <p>{m.customers_people_next_text()}</p>
      <Button onClick={inviting.open}>{m.customers_people_invite()}</Button>
      <InviteAdminDialog customer={customer} opened={isInviting} onClose={close} />
    </Callout>
  );
}
