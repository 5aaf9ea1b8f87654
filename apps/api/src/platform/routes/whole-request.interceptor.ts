import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Problem } from '../problem.js';
import { AnsweredRequests } from '../requests/answered-requests.js';
import { ownSession } from '../requests/own-session.js';
import { OWN_TRANSACTIONS, REALM, type RouteRealm } from './route.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** A string of RFC 9651, or bare. */
const keyHeader = z.string().regex(/^("?)[\w-]{8,100}\1$/);

/**
 * What staff or a customer change with one request is one transaction, the answer read back included: a request that
 * fails has changed nothing. With an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) the same request,
 * sent again, is answered as it was and not done again.
 */
@Injectable()
export class WholeRequestInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly answeredRequests: AnsweredRequests,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const realm = this.reflector.get<RouteRealm>(REALM, context.getClass());
    const isWhole =
      (realm === 'processor' || realm === 'controller') &&
      !safeMethods.includes(request.method) &&
      !this.reflector.get<unknown>(OWN_TRANSACTIONS, context.getHandler());
    if (!isWhole) return next.handle();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return defer(() => from(this.unitOfWork.run(() => this.#once(request, work))));
  }

  async #once(request: FastifyRequest, work: () => Promise<unknown>): Promise<unknown> {
    const { method, url, body } = request;
    const header = request.headers['idempotency-key'];
    if (header === undefined) return work();
    const key = keyHeader.safeParse(header).data?.replaceAll('"', '');
    if (!key)
      throw new Problem(
        400,
        'idempotency_key',
        'An Idempotency-Key is 8 to 100 letters, digits, hyphens or underscores.',
      );
    const { personId } = ownSession(request);
    return this.answeredRequests.once({ personId, key, request: [method, url, body ?? null] }, work);
  }
}
