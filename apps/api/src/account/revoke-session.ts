import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { EndSessions } from '../identity/end-sessions.js';
import { signedOut } from '../identity/identity.events.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound } from '../platform/problem.js';

/** Signs a person out somewhere else, or everywhere. */
@Injectable()
export class RevokeSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endSessions: EndSessions,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound when it is not one of the person's */
  async run(personId: string, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.endSessions.one(personId, sessionId))) throw new NotFound();
      await this.#record(personId, 'revoked');
    });
  }

  /** All of them, the one that asks included. */
  async all(personId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if ((await this.endSessions.run(personId)) > 0) await this.#record(personId, 'sign-out-everywhere');
    });
  }

  #record(personId: string, how: 'revoked' | 'sign-out-everywhere'): Promise<void> {
    return this.auditLog.record(signedOut, { tenantId: HOUSE_TENANT_ID, subjectId: personId, data: { how } });
  }
}
