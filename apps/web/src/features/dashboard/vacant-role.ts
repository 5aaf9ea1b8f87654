import type { TenantRole } from '../../api/session.js';

/** How much there is for each role. */
export interface Waiting {
  notices: number;
  signatures: number;
}

/** The roles that nobody has, and the customer lacks. Signing by link needs no role, so it is missed only when one waits. */
export const vacantRoles = (
  members: readonly { readonly roles: readonly TenantRole[] }[],
  { signatures }: Waiting,
): ('privacy' | 'signatory')[] => {
  const lacks = (role: TenantRole) => !members.some(({ roles }) => roles.includes(role));
  return (['privacy', 'signatory'] as const).filter((role) => lacks(role) && (role === 'privacy' || signatures > 0));
};
