import type { FastifyRequest } from 'fastify';
import { NotSignedIn } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';

/** The session of a request to an `own.` route. @throws NotSignedIn when there is none, which the guard rules out */
export function ownSession(request: Pick<FastifyRequest, 'session'>): Session {
  if (!request.session) throw new NotSignedIn();
  return request.session;
}
