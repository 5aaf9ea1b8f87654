export const staffRoles = ['owner', 'compliance', 'router', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];
export const tenantRoles = ['admin', 'signatory', 'privacy', 'viewer'] as const;
export type TenantRole = (typeof tenantRoles)[number];

export type TenantMembership = {
  readonly tenantId: string;
  readonly name: string;
  readonly roles: readonly TenantRole[];
};

/** A person who is signed in, wholly (password and, for staff, second factor). */
export type Session = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'da' | 'en';
  readonly csrfToken: string;
  /** Empty for people who are not staff. */
  readonly staffRoles: readonly StaffRole[];
  /** Staff who have attested confidentiality, and whose attestation has not expired (art. 28(3)(b)). */
  readonly attested: boolean;
  readonly tenants: readonly TenantMembership[];
  /** The tenant chosen in the switcher; null when the person belongs to none. */
  readonly tenantId: string | null;
};

/** Looks up a session by the cookie's value. The identity feature implements it. */
export abstract class Sessions {
  abstract find(cookie: string): Promise<Session | null>;
}
