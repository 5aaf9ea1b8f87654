import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { staffRoles, tenantRoles } from '../platform/requests/session.js';

const rolesOfMember = z.array(z.enum(tenantRoles));
const rolesOfStaff = z.array(z.enum(staffRoles));

export const memberInvited = defineEvent('member.invited', 'invitation', z.strictObject({ roles: rolesOfMember }));
export const staffInvited = defineEvent('staff.invited', 'invitation', z.strictObject({ roles: rolesOfStaff }));
export const invitationResent = defineEvent('invitation.resent', 'invitation', z.strictObject({}));
export const invitationWithdrawn = defineEvent('invitation.withdrawn', 'invitation', z.strictObject({}));

export const memberJoined = defineEvent(
  'member.joined',
  'person',
  z.strictObject({ invitationId: z.uuid(), roles: rolesOfMember }),
);
export const memberRolesChanged = defineEvent(
  'member.roles-changed',
  'person',
  z.strictObject({ before: rolesOfMember, after: rolesOfMember }),
);
export const memberRemoved = defineEvent('member.removed', 'person', z.strictObject({ roles: rolesOfMember }));

export const staffJoined = defineEvent(
  'staff.joined',
  'person',
  z.strictObject({ invitationId: z.uuid(), roles: rolesOfStaff }),
);
export const staffRolesChanged = defineEvent(
  'staff.roles-changed',
  'person',
  z.strictObject({ before: rolesOfStaff, after: rolesOfStaff }),
);
export const staffAccessChanged = defineEvent('staff.access-changed', 'person', z.strictObject({ open: z.boolean() }));
