import type { FastifyRequest } from 'fastify';
import { Forbidden } from '../platform/problem.js';

/** The tenant of the session, never one that a client names. @throws Forbidden without one, which the guard rules out */
export function ownTenant(request: Pick<FastifyRequest, 'session'>): string {
  const tenantId = request.session?.tenantId;
  if (!tenantId) throw new Forbidden();
  return tenantId;
}
