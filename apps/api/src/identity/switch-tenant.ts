import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';
import { SessionsRepository } from './sessions.repository.js';

/** Opens another of the person's organisations. */
@Injectable()
export class SwitchTenant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @throws NotFound when the person does not belong to it, or it does not exist */
  async run(session: Session, tenantId: string): Promise<void> {
    if (!session.tenants.some((tenant) => tenant.tenantId === tenantId)) throw new NotFound();
    await this.joined(session, tenantId);
  }

  /** One that the person has joined since the session was read. */
  async joined(session: Pick<Session, 'id'>, tenantId: string): Promise<void> {
    await this.unitOfWork.run(() => this.sessions.openTenant(session.id, tenantId));
  }
}
