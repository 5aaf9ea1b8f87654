import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { enterContext } from '#tenancy';
import { enterRequest } from '../requests/request-scope.js';
import { requestLocale } from '../requests/request-locale.js';
import { REALM, type RouteRealm } from './route.js';

/** Runs the handler as its caller, inside the wall: the realm is the route's, the tenant is the session's. */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const realm = this.reflector.get<RouteRealm>(REALM, context.getClass());
    const session = request.session;
    const scope = {
      requestId: request.id,
      actor:
        session && realm !== 'public'
          ? ({ kind: 'person', id: session.personId } as const)
          : ({ kind: 'anonymous' } as const),
      locale: requestLocale(request),
      session,
    };
    const tenantId = realm === 'controller' ? (session?.tenantId ?? null) : null;
    return defer(() =>
      from(
        enterRequest(scope, () =>
          enterContext({ realm, tenantId }, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
        ),
      ),
    );
  }
}
