import type { StaffRole, TenantRole } from '../requests/session.js';

const everyone: readonly StaffRole[] = ['owner', 'compliance', 'router', 'auditor'];
const staffReads: readonly StaffRole[] = ['owner', 'compliance', 'auditor'];
const staffWrites: readonly StaffRole[] = ['owner', 'compliance'];
const allMembers: readonly TenantRole[] = ['admin', 'signatory', 'privacy', 'viewer'];

/** What staff may do. Every processor route names one of these. */
export const staffPermissions = {
  'dashboard.read': everyone,
  'customer.read': staffReads,
  'customer.write': staffWrites,
  'agreement.read': staffReads,
  'agreement.write': staffWrites,
  'agreement.evidence': staffReads,
  'template.read': staffReads,
  'template.write': staffWrites,
  'policy.read': staffReads,
  'policy.write': staffWrites,
  'sub-processor.read': staffReads,
  'sub-processor.write': staffWrites,
  'inquiry.route': ['owner', 'router'],
  'inquiry.read': ['owner', 'router', 'auditor'],
  'audit.read': ['owner', 'auditor'],
  'mail.read': staffReads,
  'system.read': ['owner', 'auditor'],
  'system.write': ['owner'],
  'settings.write': ['owner'],
  'staff.read': ['owner', 'auditor'],
  'staff.write': ['owner'],
} as const satisfies Record<string, readonly StaffRole[]>;

/** What a customer's people may do. Every controller route names one of these. */
export const tenantPermissions = {
  'dashboard.read': allMembers,
  'agreement.read': allMembers,
  'agreement.sign': ['signatory'],
  'agreement.propose': ['admin', 'signatory', 'privacy'],
  /** It holds the trail of events, which is not for everybody to read. */
  'agreement.evidence': ['admin', 'signatory', 'privacy'],
  'sub-processor.read': allMembers,
  'sub-processor.decide': ['privacy'],
  'inquiry.read': ['privacy'],
  'inquiry.answer': ['privacy'],
  'audit.read': ['admin', 'privacy'],
  'member.read': ['admin'],
  'member.write': ['admin'],
  'settings.write': ['admin'],
} as const satisfies Record<string, readonly TenantRole[]>;

/** What is open without an account, named so that each public route is a decision somebody took. */
export const publicPermissions = [
  'page.read',
  'sign-in',
  'agreement.sign-by-link',
  'inquiry.submit',
  'inquiry.follow',
  'document.verify',
  'register.follow',
  'first-run',
  'invitation.accept',
] as const;

/** What every signed-in person may do with what is their own (sessions, password, language). */
export const ownPermissions = ['own.read', 'own.write'] as const;

export type StaffPermission = keyof typeof staffPermissions;
export type TenantPermission = keyof typeof tenantPermissions;
export type PublicPermission = (typeof publicPermissions)[number];
export type OwnPermission = (typeof ownPermissions)[number];
