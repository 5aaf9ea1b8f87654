import { currentContext } from '#tenancy';
import { NotFound } from '../platform/problem.js';

/**
 * The organisation that the session works for; never taken from the client.
 * @throws NotFound when none is chosen
 */
export function ownTenantId(): string {
  const { tenantId } = currentContext();
  if (tenantId === null) throw new NotFound();
  return tenantId;
}
