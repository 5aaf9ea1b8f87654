import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Conflict } from '../problem.js';

/** A link to a file sends no header, so it names the organisation in its address. */
const named = z.looseObject({ organisation: z.unknown() });

/**
 * A page of the application says with each request which organisation it shows (docs/decisions/12): the session is shared
 * by all tabs, and one of them may have switched. Who names none is answered for the session's.
 * @throws Conflict `organisation_changed`, before anything is read or done
 */
export function refuseOtherOrganisation(
  request: Pick<FastifyRequest, 'headers' | 'query'>,
  tenantId: string | null,
): void {
  const shown = [request.headers['portal-organisation'], inAddress(request)].filter((one) => one !== undefined);
  if (shown.some((one) => one !== tenantId))
    throw new Conflict(
      'organisation_changed',
      'Another organisation has been opened in this session since the page was loaded. Choose which one to work in.',
    );
}

/** Taken out of the query: it is for every route and belongs to no route's schema. */
function inAddress(request: Pick<FastifyRequest, 'query'>): unknown {
  const query = named.safeParse(request.query).data;
  if (!query) return undefined;
  const { organisation, ...own } = query;
  request.query = own;
  return organisation;
}
