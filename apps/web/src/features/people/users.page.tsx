import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUserMinus } from '@tabler/icons-react';
import * as m from '#messages';
import {
  membersInvitationsOptions,
  membersInvitationsQueryKey,
  membersListOptions,
  membersListQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import {
  membersChangeRoles,
  membersInvite,
  membersRemove,
  membersResend,
  membersWithdraw,
} from '../../../generated/api/sdk.gen.js';
import type { MembersListResponse } from '../../../generated/api/types.gen.js';
import { zMembersChangeRolesBody, zMembersInviteBody } from '../../../generated/api/zod.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { formatShortDate } from '../../ui/format.js';
import { PeopleList } from './people-list.js';
import { memberRoleWords } from './role-words.js';

type Member = MembersListResponse['items'][number];

const column = columnsOf<Member>();
const columns = column.columns([
  column.accessor('since', {
    header: () => m.identity_since(),
    meta: { isMinor: true },
    cell: ({ getValue }) => formatShortDate(getValue()),
  }),
]);

const removal = ({ name }: Member) => ({
  title: m.identity_remove_name({ name }),
  icon: IconUserMinus,
  text: m.identity_remove_text(),
  confirm: m.identity_remove(),
  done: m.identity_removed(),
  isDestructive: true,
});

/** `/app/users`: who belongs to the organisation. */
export function UsersPage() {
  const queries = useQueryClient();
  const { after } = useListState().search;
  const query = useQuery({
    ...membersListOptions({ query: after === undefined ? {} : { after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  const invitations = useQuery(membersInvitationsOptions());
  const reloadMembers = () => queries.invalidateQueries({ queryKey: membersListQueryKey() });
  const reloadInvitations = () => queries.invalidateQueries({ queryKey: membersInvitationsQueryKey() });
  return (
    <PeopleList
      title={m.identity_users_title()}
      lead={m.identity_users_lead()}
      words={memberRoleWords}
      query={query}
      columns={columns}
      invitations={invitations.data}
      deeds={{
        invite: {
          schema: zMembersInviteBody,
          usual: 'viewer',
          invite: (body) => membersInvite({ body }).then(reloadInvitations),
        },
        resend: (id) => membersResend({ path: { id } }).then(reloadInvitations),
        withdraw: (id) => membersWithdraw({ path: { id } }).then(reloadInvitations),
        roles: {
          schema: zMembersChangeRolesBody,
          change: (id, body) => membersChangeRoles({ path: { id }, body }).then(reloadMembers),
        },
        other: removal,
        run: ({ id }) => membersRemove({ path: { id } }).then(reloadMembers),
      }}
    />
  );
}
