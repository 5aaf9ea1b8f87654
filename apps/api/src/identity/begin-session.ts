import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { after, lifetime } from '../platform/requests/session-lifetime.js';
import { ReadSecondFactor } from '../second-factor/read-second-factor.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { PeopleRepository } from './people.repository.js';
import { StartSession } from './start-session.js';

export type SessionStep =
  /** `token` belongs in the session cookie. */
  | { readonly next: 'signed-in'; readonly token: string }
  /** `token` belongs in the sign-in cookie: a code, or the enrolment of a second factor, is owed. */
  | { readonly next: 'code' | 'enrolment'; readonly token: string };

/** What follows on the right password, given or just chosen: a session, or the second factor first. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly pendingSignIns: PendingSignInsRepository,
    private readonly readSecondFactor: ReadSecondFactor,
    private readonly startSession: StartSession,
    private readonly clock: Clock,
  ) {}

  /** Who has a second factor, and all staff, owe that too. */
  async run(start: {
    readonly personId: string;
    readonly returnTo: string | null;
    readonly userAgent: string | undefined;
  }): Promise<SessionStep> {
    const { personId, returnTo, userAgent } = start;
    return this.unitOfWork.run(async () => {
      const { isStaff } = await this.people.staffState(personId, danishDate(this.clock.now()));
      const { enrolled } = await this.readSecondFactor.run(personId);
      if (enrolled) return this.#ask(personId, 'code', returnTo);
      if (isStaff) return this.#ask(personId, 'enrolment', returnTo);
      return { next: 'signed-in', token: await this.startSession.run({ personId, by: 'password', userAgent }) };
    });
  }

  async #ask(personId: string, stage: 'code' | 'enrolment', returnTo: string | null): Promise<SessionStep> {
    const token = newToken();
    await this.pendingSignIns.add({
      id: newId(),
      tokenHash: tokenHash(token),
      personId,
      stage,
      returnTo,
      expiresAt: after(this.clock.now(), lifetime.pendingSignIn),
    });
    return { next: stage, token };
  }
}
