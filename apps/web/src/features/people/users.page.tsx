import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUserMinus, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import {
  membersInvitationsOptions,
  membersInvitationsQueryKey,
  membersListOptions,
  membersListQueryKey,
  membersRemoveMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { membersChangeRoles, membersInvite, membersResend, membersWithdraw } from '../../../generated/api/sdk.gen.js';
import type { MembersListResponse } from '../../../generated/api/types.gen.js';
import { zMembersChangeRolesBody, zMembersInviteBody } from '../../../generated/api/zod.gen.js';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { InviteDialog } from './invite-dialog.js';
import { OpenInvitations } from './open-invitations.js';
import { PersonActions } from './person-actions.js';
import { memberRoleWords, peopleProblems, rolesText } from './role-words.js';
import { RolesDialog } from './roles-dialog.js';

type Member = MembersListResponse['items'][number];

const column = columnsOf<Member>();
const columnsFor = (onRoles: (member: Member) => void, onRemove: (member: Member) => void) =>
  column.columns([
    column.accessor('name', { header: () => m.identity_name() }),
    column.accessor('email', { header: () => m.identity_email() }),
    column.accessor('roles', {
      header: () => m.identity_roles(),
      cell: ({ getValue }) => rolesText(getValue(), memberRoleWords),
    }),
    column.accessor('since', {
      header: () => m.identity_since(),
      meta: { isMinor: true },
      cell: ({ getValue }) => formatShortDate(getValue()),
    }),
    column.display({
      id: 'actions',
      header: () => m.identity_actions(),
      meta: { align: 'right' },
      cell: ({ row: { original } }) => (
        <PersonActions
          name={original.name}
          onRoles={() => onRoles(original)}
          other={{
            label: m.identity_remove_name({ name: original.name }),
            icon: IconUserMinus,
            open: () => onRemove(original),
          }}
        />
      ),
    }),
  ]);

/** `/app/users`: who belongs to the organisation. */
export function UsersPage() {
  const list = useListState();
  const queries = useQueryClient();
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<Member | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const { after } = list.search;
  const query = useQuery({
    ...membersListOptions({ query: after === undefined ? {} : { after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const invitations = useQuery(membersInvitationsOptions());
  const reloadMembers = () => queries.invalidateQueries({ queryKey: membersListQueryKey() });
  const reloadInvitations = () => queries.invalidateQueries({ queryKey: membersInvitationsQueryKey() });
  const remove = useMutation({
    ...membersRemoveMutation(),
    onSuccess: async () => {
      await reloadMembers();
      notifyDone(m.identity_removed());
      setLeaving(null);
    },
  });
  const inviteButton = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {m.identity_invite()}
    </Button>
  );
  return (
    <Page title={m.identity_users_title()} lead={m.identity_users_lead()} action={inviteButton}>
      <DataTable
        caption={m.identity_users_title()}
        columns={columnsFor(setChanged, setLeaving)}
        query={query}
        list={list}
        empty={<EmptyState icon={IconUsers} title={m.identity_users_title()} text={m.identity_users_lead()} />}
      />
      <OpenInvitations
        invitations={invitations.data?.items ?? []}
        isCut={invitations.data?.isCut ?? false}
        resend={async (id) => {
          await membersResend({ path: { id } });
          await reloadInvitations();
        }}
        withdraw={async (id) => {
          await membersWithdraw({ path: { id } });
          await reloadInvitations();
        }}
      />
      <InviteDialog
        opened={isInviting}
        onClose={() => setInviting(false)}
        schema={zMembersInviteBody}
        words={memberRoleWords}
        usual="viewer"
        invite={async (body) => {
          await membersInvite({ body });
          await reloadInvitations();
        }}
      />
      <RolesDialog
        person={changed}
        onClose={() => setChanged(null)}
        schema={zMembersChangeRolesBody}
        words={memberRoleWords}
        change={async (id, body) => {
          await membersChangeRoles({ path: { id }, body });
          await reloadMembers();
        }}
      />
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => {
          setLeaving(null);
          remove.reset();
        }}
        title={m.identity_remove_name({ name: leaving?.name ?? '' })}
        confirm={m.identity_remove()}
        onConfirm={() => leaving && remove.mutate({ path: { id: leaving.id } })}
        isDestructive
        isPending={remove.isPending}
        error={remove.error && asProblem(remove.error).say(peopleProblems())}
      >
        {m.identity_remove_text()}
      </ConfirmDialog>
    </Page>
  );
}
