import type { FastifyRequest } from 'fastify';

/**
 * Whether a request is to a program's address. By the route that was found: the same route has several spellings
 * (`/%61pi/session`, `http://host/api/session`). What found none is told by what was written.
 */
export const isToApi = ({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean =>
  (routeOptions.url ?? url).startsWith('/api/');
