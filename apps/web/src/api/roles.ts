import { type StaffRole, useSession } from './session.js';

/** Whether this member of staff has one of the roles. The API decides who may; this only spares a dead end. */
export function useStaffRole(...roles: readonly StaffRole[]): boolean {
  const { staff } = useSession();
  return staff?.roles.some((role) => roles.includes(role)) ?? false;
}
