import * as m from '#messages';
import type { StaffRole, TenantRole } from '../../api/session.js';

/** What a role is called, and what it opens. */
export type RoleWords<Role extends string> = Readonly<Record<Role, { name: () => string; opens: () => string }>>;

export const memberRoleWords: RoleWords<TenantRole> = {
  admin: { name: m.identity_role_admin, opens: m.identity_role_admin_opens },
  signatory: { name: m.identity_role_signatory, opens: m.identity_role_signatory_opens },
  privacy: { name: m.identity_role_privacy, opens: m.identity_role_privacy_opens },
  viewer: { name: m.identity_role_viewer, opens: m.identity_role_viewer_opens },
};

export const staffRoleWords: RoleWords<StaffRole> = {
  owner: { name: m.identity_role_owner, opens: m.identity_role_owner_opens },
  compliance: { name: m.identity_role_compliance, opens: m.identity_role_compliance_opens },
  router: { name: m.identity_role_router, opens: m.identity_role_router_opens },
  auditor: { name: m.identity_role_auditor, opens: m.identity_role_auditor_opens },
};

/** “Administrator, Signatory” */
export const rolesText = <Role extends string>(roles: readonly Role[], words: RoleWords<Role>): string =>
  roles.map((role) => words[role].name()).join(', ');

/** Where the API says no for a reason that the page can explain. */
export const peopleProblems = () => ({
  last_admin: { title: m.identity_last_admin_title(), text: m.identity_last_admin_text() },
  last_owner: { title: m.identity_last_owner_title(), text: m.identity_last_owner_text() },
});
