import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffPeopleInvitationsOptions,
  staffPeopleInvitationsQueryKey,
  staffPeopleListOptions,
  staffPeopleListQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import {
  staffPeopleChangeAccess,
  staffPeopleChangeRoles,
  staffPeopleInvite,
  staffPeopleResend,
  staffPeopleWithdraw,
} from '../../../generated/api/sdk.gen.js';
import type { StaffPeopleListResponse } from '../../../generated/api/types.gen.js';
import { zStaffPeopleChangeRolesBody, zStaffPeopleInviteBody } from '../../../generated/api/zod.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { formatShortDate } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { PeopleList } from './people-list.js';
import { staffRoleWords } from './role-words.js';

type Person = StaffPeopleListResponse['items'][number];

const column = columnsOf<Person>();
const columns = column.columns([
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
]);

const access = ({ name, open }: Person) => ({
  title: open ? m.identity_shut_name({ name }) : m.identity_open_name({ name }),
  icon: open ? IconLock : IconLockOpen,
  text: open ? m.identity_shut_text() : m.identity_open_text(),
  confirm: open ? m.identity_shut() : m.identity_open(),
  done: m.identity_access_saved(),
  isDestructive: open,
});

/** `/staff/people`: the vendor's own staff. */
export function StaffPeoplePage() {
  const queries = useQueryClient();
  const mayWrite = useStaffRole('owner');
  const { after } = useListState().search;
  const query = useQuery({
    ...staffPeopleListOptions({ query: after === undefined ? {} : { after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const invitations = useQuery(staffPeopleInvitationsOptions());
  const reloadPeople = () => queries.invalidateQueries({ queryKey: staffPeopleListQueryKey() });
  const reloadInvitations = () => queries.invalidateQueries({ queryKey: staffPeopleInvitationsQueryKey() });
  const deeds = {
    invite: {
      schema: zStaffPeopleInviteBody,
      usual: 'router' as const,
      invite: (body: Parameters<typeof staffPeopleInvite>[0]['body']) =>
        staffPeopleInvite({ body }).then(reloadInvitations),
    },
    resend: (id: string) => staffPeopleResend({ path: { id } }).then(reloadInvitations),
    withdraw: (id: string) => staffPeopleWithdraw({ path: { id } }).then(reloadInvitations),
    roles: {
      schema: zStaffPeopleChangeRolesBody,
      change: (id: string, body: Parameters<typeof staffPeopleChangeRoles>[0]['body']) =>
        staffPeopleChangeRoles({ path: { id }, body }).then(reloadPeople),
    },
    other: access,
    run: ({ id, open }: Person) => staffPeopleChangeAccess({ path: { id }, body: { open: !open } }).then(reloadPeople),
  };
  return (
    <PeopleList
      title={m.identity_staff_title()}
      lead={m.identity_staff_lead()}
      words={staffRoleWords}
      query={query}
      columns={columns}
      invitations={invitations.data}
      deeds={mayWrite ? deeds : null}
    />
  );
}
