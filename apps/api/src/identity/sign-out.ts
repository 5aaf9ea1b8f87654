import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import type { Session } from '../platform/requests/session.js';
import { signedOut } from './identity.events.js';
import { SessionsRepository } from './sessions.repository.js';

/** Ends the session that asks for it. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  async run(session: Pick<Session, 'id' | 'personId'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.sessions.end(session.personId, session.id))) return;
      await this.auditLog.record(signedOut, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: session.personId,
        data: { how: 'sign-out' },
      });
    });
  }
}
