import { z } from 'zod';
import { mailFault } from '../mail/mails.schema.js';
import { accountAddress } from '../platform/email-address.js';
import { staffRoles, tenantRoles } from '../platform/requests/session.js';

const unique = (roles: readonly string[]): boolean => new Set(roles).size === roles.length;
export const memberRoles = z.array(z.enum(tenantRoles)).min(1).max(tenantRoles.length).refine(unique);
export const rolesOfStaff = z.array(z.enum(staffRoles)).min(1).max(staffRoles.length).refine(unique);

export const byId = z.strictObject({ id: z.uuid() });
export const ofTenant = z.strictObject({ tenantId: z.uuid() });
export const invitationOfTenant = z.strictObject({ tenantId: z.uuid(), id: z.uuid() });
/** Where the last page ended. */
export const listQuery = z.strictObject({ after: z.uuid().optional() });

export const memberInvitation = z.strictObject({ email: accountAddress, roles: memberRoles });
/** Whoever may invite others may also answer, unless staff say otherwise: it is the only one there. */
export const firstAdministrator = z.strictObject({
  email: accountAddress,
  roles: memberRoles.refine((roles) => roles.includes('admin')).default(['admin', 'privacy']),
});
export const staffInvitation = z.strictObject({ email: accountAddress, roles: rolesOfStaff });
export const memberRolesChange = z.strictObject({ roles: memberRoles });
export const staffRolesChange = z.strictObject({ roles: rolesOfStaff });
export const staffAccessChange = z.strictObject({ open: z.boolean() });

const instant = z.iso.datetime();
export const member = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(tenantRoles)),
  since: instant,
});
export const staffPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(staffRoles)),
  /** Until when the confidentiality attestation holds; null: never given. */
  attestedUntil: z.iso.date().nullable(),
  /** False: the account is shut. */
  open: z.boolean(),
});
export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  roles: z.array(z.string()),
  createdAt: instant,
  expiresAt: instant,
  /** The invitation did not reach the one invited. */
  mailFault: mailFault.nullable(),
});
export const created = z.object({ id: z.uuid() });

const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.uuid().nullable() });
export const memberList = pageOf(member);
export const staffList = pageOf(staffPerson);
export const invitationList = z.object({
  items: z.array(invitation),
  /** There are more, older ones. */
  isCut: z.boolean(),
});

export type MemberList = z.infer<typeof memberList>;
export type StaffList = z.infer<typeof staffList>;
export type InvitationList = z.infer<typeof invitationList>;
