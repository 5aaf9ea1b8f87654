import { Injectable } from '@nestjs/common';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { deviceLabel } from './device-label.js';
import { signInSucceeded } from './identity.events.js';
import { after, lifetime } from '../platform/requests/session-lifetime.js';
import { SessionsRepository } from './sessions.repository.js';

export type Proof = 'password' | 'totp' | 'recovery-code';

/** Opens a session for a person who has proven who they are. Part of the caller's unit of work. */
@Injectable()
export class StartSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie: always a new one, and the session the browser came with ends */
  async run(start: {
    readonly personId: string;
    readonly by: Proof;
    readonly userAgent: string | undefined;
  }): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const device = deviceLabel(start.userAgent);
    const old = currentRequest().session;
    if (old) await this.sessions.end(old.personId, old.id);
    await this.sessions.add({
      id: newId(),
      tokenHash: tokenHash(token),
      personId: start.personId,
      csrfToken: newToken(),
      secondFactor: start.by !== 'password',
      device,
      createdAt: now,
      expiresAt: after(now, lifetime.session),
    });
    await this.auditLog.record(signInSucceeded, {
      tenantId: HOUSE_TENANT_ID,
      subjectId: start.personId,
      data: { by: start.by, device },
      actor: { kind: 'person', id: start.personId },
    });
    return token;
  }
}
