import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.js';
import { AttestationMissing, Forbidden, NotSignedIn } from '../problem.js';
import { Sessions, type Session } from '../requests/session.js';
import { sessionCookieName } from '../requests/session-cookie.js';
import { staffPermissions, tenantPermissions } from './permissions.js';
import { PERMISSION, REALM } from './route.js';
import { refuseOtherOrganisation } from './shown-organisation.js';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
}

/** A plain form carries the token as a field. */
const form = z.object({ _csrf: z.string() });
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
const includesAny = (allowed: readonly string[] | undefined, has: readonly string[]): boolean =>
  allowed?.some((role) => has.includes(role)) ?? false;
const rolesFor = (table: Readonly<Record<string, readonly string[]>>, permission: string) => table[permission];
/** By bytes: letters outside ASCII have more of them than their number says. */
function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Decides whether a request may reach its handler: where it came from, who sends it, what the role includes. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const realm = this.reflector.get<unknown>(REALM, context.getClass());
    const permission = String(this.reflector.get<unknown>(PERMISSION, context.getHandler()));
    const cookie = request.cookies[sessionCookieName(this.config)];
    request.session = cookie ? await this.sessions.find(cookie) : null;
    if (!safeMethods.includes(request.method)) this.#refuseForeignOrigin(request);
    if (realm === 'public') return true;
    if (realm === 'identity' && !permission.startsWith('own.')) return true;
    const session = request.session;
    if (!session) throw new NotSignedIn();
    if (!safeMethods.includes(request.method)) this.#refuseWithoutCsrfToken(request, session);
    if (realm === 'identity') return true;
    if (realm === 'processor' && includesAny(rolesFor(staffPermissions, permission), session.staffRoles)) {
      if (permission.startsWith('inquiry.') && !session.attested) throw new AttestationMissing();
      return true;
    }
    if (realm === 'controller') {
      refuseOtherOrganisation(request, session.tenantId);
      const membership = session.tenants.find((tenant) => tenant.tenantId === session.tenantId);
      if (membership && includesAny(rolesFor(tenantPermissions, permission), membership.roles)) return true;
    }
    throw new Forbidden();
  }

  /** Fetch metadata where the browser sends it, the Origin header otherwise. */
  #refuseForeignOrigin(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const foreign = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && origin !== new URL(this.config.PUBLIC_URL).origin;
    if (foreign)
      throw new Forbidden(
        'foreign_origin',
        'The request came from another site. Open the portal itself and try again.',
      );
  }

  #refuseWithoutCsrfToken(request: FastifyRequest, session: Session): void {
    const token = request.headers['x-csrf-token'] ?? form.safeParse(request.body).data?._csrf;
    if (typeof token !== 'string' || !equal(token, session.csrfToken))
      throw new Forbidden('csrf', 'The form has no valid token. Reload the page and try again.');
  }
}
