import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { membersListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { TenantRole } from '../../api/session.js';
import { useTenantRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { memberRoleWords } from '../people/role-words.js';
import { vacantRoles, type Waiting } from './vacant-role.js';

const meaning: Readonly<Partial<Record<TenantRole, () => string>>> = {
  privacy: m.dashboard_vacant_privacy,
  signatory: m.dashboard_vacant_signatory,
};

/** For the administrator, who alone can do something about it: what waits for a role that nobody has. */
export function VacantRoles({ waiting }: { waiting: Waiting }) {
  const isAdmin = useTenantRole('admin');
  const { data } = useQuery({ ...membersListOptions(), enabled: isAdmin });
  // Of a customer with more members than a page holds, nothing is said.
  if (!isAdmin || data?.next !== null) return null;
  return vacantRoles(data.items, waiting).map((role) => (
    <Callout key={role} tone="warning" title={m.dashboard_vacant({ role: memberRoleWords[role].name() })}>
      <p>{meaning[role]?.()}</p>
      {role === 'privacy' && waiting.notices > 0 ? (
        <p>{m.dashboard_vacant_notices({ count: waiting.notices })}</p>
      ) : null}
      <Link to="/app/users">{m.dashboard_vacant_give()}</Link>
    </Callout>
  ));
}
