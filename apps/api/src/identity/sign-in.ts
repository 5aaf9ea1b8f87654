import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { ReadSecondFactor } from '../second-factor/read-second-factor.js';
import { signInFailed } from './identity.events.js';
import { PassportSignIn } from './passport-sign-in.adapter.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';
import { after, lifetime } from '../platform/requests/session-lifetime.js';
import { limits } from './sign-in-limits.js';
import { StartSession } from './start-session.js';

export type SignInStep =
  | { readonly next: 'refused' }
  /** `token` belongs in the session cookie. */
  | { readonly next: 'signed-in'; readonly token: string }
  /** `token` belongs in the sign-in cookie. */
  | { readonly next: 'code' | 'enrolment'; readonly token: string };

export type SignInForm = {
  readonly email: string;
  readonly password: string;
  readonly returnTo: string | null;
  readonly network: string;
  readonly userAgent: string | undefined;
};

@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly passport: PassportSignIn,
    private readonly people: PeopleRepository,
    private readonly pendingSignIns: PendingSignInsRepository,
    private readonly readSecondFactor: ReadSecondFactor,
    private readonly startSession: StartSession,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The first step: e-mail and password. Who has a second factor, and all staff, owe that too.
   * @throws TooMany when this address, or this network, has tried too often
   */
  async run(form: SignInForm): Promise<SignInStep> {
    const email = form.email.trim().toLowerCase();
    await this.rateLimit.take('sign-in-network', form.network, limits.network);
    await this.rateLimit.take('sign-in-address', email, limits.address);
    const person = await this.passport.withPassword({ email, password: form.password });
    return this.unitOfWork.run(async () => {
      if (!person) return this.#refuse();
      const { isStaff } = await this.people.staffState(person.id, danishDate(this.clock.now()));
      const { enrolled } = await this.readSecondFactor.run(person.id);
      if (enrolled) return this.#ask(person, 'code', form.returnTo);
      if (isStaff) return this.#ask(person, 'enrolment', form.returnTo);
      const token = await this.startSession.run({ personId: person.id, by: 'password', userAgent: form.userAgent });
      return { next: 'signed-in', token };
    });
  }

  async #refuse(): Promise<SignInStep> {
    await this.auditLog.record(signInFailed, {
      tenantId: HOUSE_TENANT_ID,
      subjectId: newId(),
      data: { by: 'password' },
    });
    return { next: 'refused' };
  }

  async #ask(person: Person, stage: 'code' | 'enrolment', returnTo: string | null): Promise<SignInStep> {
    const token = newToken();
    await this.pendingSignIns.add({
      id: newId(),
      tokenHash: tokenHash(token),
      personId: person.id,
      stage,
      returnTo,
      expiresAt: after(this.clock.now(), lifetime.pendingSignIn),
    });
    return { next: stage, token };
  }
}
