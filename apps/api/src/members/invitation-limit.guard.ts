import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { ownSession } from '../platform/requests/own-session.js';
import { InvitationsRepository } from './invitations.repository.js';

const perPerson = { hits: 60, perSeconds: 3600 };
const perAddress = { hits: 5, perSeconds: 86_400 };

const invited = z.object({ email: z.string().toLowerCase() });
const sending = z.object({ id: z.uuid(), tenantId: z.uuid().optional() });

/**
 * How often one person may invite, and one address be invited: the mail goes to whom nobody knows yet, in the portal's
 * name. Counted before the request's own transaction begins, so that a try counts whatever becomes of it.
 */
@Injectable()
export class InvitationLimitGuard implements CanActivate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** @throws TooMany */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { personId } = ownSession(request);
    return enterContext({ realm: 'identity', tenantId: null }, async () => {
      const email = invited.safeParse(request.body).data?.email ?? (await this.#emailOf(request));
      if (email === undefined) return true;
      await this.rateLimit.take('invitation-person', personId, perPerson);
      await this.rateLimit.take('invitation-address', email, perAddress);
      return true;
    });
  }

  /** Of the invitation that is to be sent once more; none where it is unknown here, which the handler says. */
  async #emailOf(request: FastifyRequest): Promise<string | undefined> {
    const asked = sending.safeParse(request.params);
    if (!asked.success) return undefined;
    const { id, tenantId } = asked.data;
    const place = tenantId ?? this.#placeOf(request);
    return (await this.unitOfWork.run(() => this.invitations.read(id, place)))?.email;
  }

  #placeOf(request: FastifyRequest): string | null {
    return request.routeOptions.url?.startsWith('/api/app/') ? ownSession(request).tenantId : null;
  }
}
