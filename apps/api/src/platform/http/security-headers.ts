import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isToApi } from './api-address.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** For the scripts and styles of the page that answers this request, and no other. */
    cspNonce: string;
  }
}

const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'none'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');

type Scheme = { readonly https: boolean };

/** Headers that every answer carries. A handler may tighten them (`no-referrer` on pages behind a token), never loosen. */
export function addSecurityHeaders(fastify: FastifyInstance, options: Scheme): void {
  fastify.decorateRequest('cspNonce', '');
  fastify.decorateRequest('session', null);
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    setSecurityHeaders(request, reply, options);
    if (isToApi(request)) void reply.header('cache-control', 'no-store');
    done();
  });
}

/** For an answer that no hook sees, too. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, { https }: Scheme): void {
  request.cspNonce = randomBytes(16).toString('base64');
  void reply
    .header('content-security-policy', policy(request.cspNonce))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
    .header('x-request-id', request.id);
  if (https) void reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
}
