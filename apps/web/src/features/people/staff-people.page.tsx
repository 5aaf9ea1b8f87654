import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconLock, IconLockOpen, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffPeopleChangeAccessMutation,
  staffPeopleInvitationsOptions,
  staffPeopleInvitationsQueryKey,
  staffPeopleListOptions,
  staffPeopleListQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import {
  staffPeopleChangeRoles,
  staffPeopleInvite,
  staffPeopleResend,
  staffPeopleWithdraw,
} from '../../../generated/api/sdk.gen.js';
import type { StaffPeopleListResponse } from '../../../generated/api/types.gen.js';
import { zStaffPeopleChangeRolesBody, zStaffPeopleInviteBody } from '../../../generated/api/zod.gen.js';
import { asProblem } from '../../api/problem.js';
import { useStaffRole } from '../../api/roles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatShortDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { InviteDialog } from './invite-dialog.js';
import { OpenInvitations } from './open-invitations.js';
import { PersonActions } from './person-actions.js';
import { peopleProblems, rolesText, staffRoleWords } from './role-words.js';
import { RolesDialog } from './roles-dialog.js';

type Person = StaffPeopleListResponse['items'][number];
type Acts = { onRoles: (person: Person) => void; onAccess: (person: Person) => void };

const accessTitle = ({ name, open }: Pick<Person, 'name' | 'open'>) =>
  open ? m.identity_shut_name({ name }) : m.identity_open_name({ name });

const column = columnsOf<Person>();
const columnsFor = (acts: Acts | null) =>
  column.columns([
    column.accessor('name', { header: () => m.identity_name() }),
    column.accessor('email', { header: () => m.identity_email() }),
    column.accessor('roles', {
      header: () => m.identity_roles(),
      cell: ({ getValue }) => rolesText(getValue(), staffRoleWords),
    }),
    column.accessor('attestedUntil', {
      header: () => m.identity_attested_until(),
      meta: { isMinor: true },
      cell: ({ getValue }) => {
        const until = getValue();
        return until === null ? m.identity_attested_never() : formatShortDate(until);
      },
    }),
    column.accessor('open', {
      header: () => m.identity_account(),
      cell: ({ getValue }) =>
        getValue() ? (
          <StatusBadge tone="success">{m.identity_account_open()}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{m.identity_account_shut()}</StatusBadge>
        ),
    }),
    ...(acts === null
      ? []
      : [
          column.display({
            id: 'actions',
            header: () => m.identity_actions(),
            meta: { align: 'right' },
            cell: ({ row: { original } }) => (
              <PersonActions
                name={original.name}
                onRoles={() => acts.onRoles(original)}
                other={{
                  label: accessTitle(original),
                  icon: original.open ? IconLock : IconLockOpen,
                  open: () => acts.onAccess(original),
                }}
              />
            ),
          }),
        ]),
  ]);

/** `/staff/people`: the vendor's own staff. */
export function StaffPeoplePage() {
  const list = useListState();
  const queries = useQueryClient();
  const mayWrite = useStaffRole('owner');
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<Person | null>(null);
  const [turned, setTurned] = useState<Person | null>(null);
  const { after } = list.search;
  const query = useQuery({
    ...staffPeopleListOptions({ query: after === undefined ? {} : { after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const invitations = useQuery(staffPeopleInvitationsOptions());
  const reloadPeople = () => queries.invalidateQueries({ queryKey: staffPeopleListQueryKey() });
  const reloadInvitations = () => queries.invalidateQueries({ queryKey: staffPeopleInvitationsQueryKey() });
  const access = useMutation({
    ...staffPeopleChangeAccessMutation(),
    onSuccess: async () => {
      await reloadPeople();
      notifyDone(m.identity_access_saved());
      setTurned(null);
    },
  });
  const inviteButton = mayWrite ? (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {m.identity_invite()}
    </Button>
  ) : null;
  return (
    <Page title={m.identity_staff_title()} lead={m.identity_staff_lead()} action={inviteButton}>
      <DataTable
        caption={m.identity_staff_title()}
        columns={columnsFor(mayWrite ? { onRoles: setChanged, onAccess: setTurned } : null)}
        query={query}
        list={list}
        empty={<EmptyState icon={IconUsers} title={m.identity_staff_title()} text={m.identity_staff_lead()} />}
      />
      <OpenInvitations
        invitations={invitations.data?.items ?? []}
        isCut={invitations.data?.isCut ?? false}
        resend={
          mayWrite
            ? async (id) => {
                await staffPeopleResend({ path: { id } });
                await reloadInvitations();
              }
            : null
        }
        withdraw={
          mayWrite
            ? async (id) => {
                await staffPeopleWithdraw({ path: { id } });
                await reloadInvitations();
              }
            : null
        }
      />
      <InviteDialog
        opened={isInviting}
        onClose={() => setInviting(false)}
        schema={zStaffPeopleInviteBody}
        words={staffRoleWords}
        usual="router"
        invite={async (body) => {
          await staffPeopleInvite({ body });
          await reloadInvitations();
        }}
      />
      <RolesDialog
        person={changed}
        onClose={() => setChanged(null)}
        schema={zStaffPeopleChangeRolesBody}
        words={staffRoleWords}
        change={async (id, body) => {
          await staffPeopleChangeRoles({ path: { id }, body });
          await reloadPeople();
        }}
      />
      <ConfirmDialog
        opened={turned !== null}
        onClose={() => {
          setTurned(null);
          access.reset();
        }}
        title={turned ? accessTitle(turned) : ''}
        confirm={turned?.open ? m.identity_shut() : m.identity_open()}
        onConfirm={() => turned && access.mutate({ path: { id: turned.id }, body: { open: !turned.open } })}
        isDestructive={turned?.open ?? false}
        isPending={access.isPending}
        error={access.error && asProblem(access.error).say(peopleProblems())}
      >
        {turned?.open ? m.identity_shut_text() : m.identity_open_text()}
      </ConfirmDialog>
    </Page>
  );
}
