import { type StaffRole, type TenantRole, useSession } from './session.js';

/** Whether this member of staff has one of the roles. The API decides who may; this only spares a dead end. */
export function useStaffRole(...roles: readonly StaffRole[]): boolean {
  const { staff } = useSession();
  return staff?.roles.some((role) => roles.includes(role)) ?? false;
}

/** Whether the reader has one of these roles in the organisation that is open. */
export function useTenantRole(...wanted: readonly TenantRole[]): boolean {
  const { tenants, tenantId } = useSession();
  return tenants.some(({ id, roles }) => id === tenantId && roles.some((role) => wanted.includes(role)));
}
