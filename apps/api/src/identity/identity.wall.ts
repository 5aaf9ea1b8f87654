import { sharedTable, tenantTable } from '#tenancy';

const ofThisTenant =
  'exists (select 1 from app.memberships m where m.person_id = people.id and m.tenant_id = (select ctx.tenant()))';
const invitation = [
  'id',
  'purpose',
  'token_hash',
  'email',
  'tenant_id',
  'roles',
  'staff',
  'by_vendor',
  'created_at',
  'expires_at',
  'used_at',
];
const everything = { select: true, insert: true, update: true, delete: true } as const;

/** Password hashes, second factors and sessions are read by the sign-in code alone. */
export const identityWall = [
  sharedTable('people', {
    identity: { select: true, insert: true, update: true },
    processor: { select: ['id', 'email', 'name', 'locale', 'disabled_at', 'created_at'], update: ['disabled_at'] },
    controller: { select: ['id', 'email', 'name', 'locale'], where: ofThisTenant },
    system: { select: ['id', 'email', 'name', 'locale', 'disabled_at'] },
  }),
  sharedTable('staff_members', {
    identity: { select: true, insert: true, update: true, delete: true },
    processor: { select: true, update: ['roles', 'attested_until'] },
    system: { select: true },
  }),
  tenantTable('memberships', {
    identity: { reach: 'all', select: true, insert: true },
    processor: { reach: 'all', select: true },
    controller: { select: true, update: ['roles'], delete: true },
    system: { select: true },
  }),
  // Staff end the sessions of whom they shut out, without reading them.
  sharedTable('sessions', { identity: everything, processor: { select: ['person_id'], delete: true } }),
  sharedTable('pending_sign_ins', { identity: everything, processor: { select: ['person_id'], delete: true } }),
  sharedTable('recovery_codes', { identity: everything }),
  sharedTable('account_links', {
    identity: everything,
    processor: { insert: invitation, select: invitation, delete: true, where: `purpose = 'invitation'` },
    controller: {
      insert: invitation.filter((column) => column !== 'staff' && column !== 'by_vendor'),
      select: invitation.filter((column) => column !== 'staff' && column !== 'token_hash'),
      delete: true,
      where: `purpose = 'invitation' and tenant_id = (select ctx.tenant())`,
    },
    system: { select: true, update: ['person_id', 'token_hash'], where: `purpose = 'password-reset'` },
  }),
  sharedTable('rate_limits', { identity: everything, public: everything }),
];
