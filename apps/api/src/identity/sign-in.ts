import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { newId } from '../platform/ids.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { BeginSession, type SessionStep } from './begin-session.js';
import { signInFailed } from './identity.events.js';
import { PassportSignIn } from './passport-sign-in.adapter.js';
import { limits } from './sign-in-limits.js';

export type SignInStep = { readonly next: 'refused' } | SessionStep;

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
    private readonly beginSession: BeginSession,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * The first step: e-mail and password. Who has a second factor, and all staff, owe that too.
   * @throws TooMany when this address, or this network, has tried too often
   */
  async run(form: SignInForm): Promise<SignInStep> {
    const email = form.email.trim().toLowerCase();
    await this.rateLimit.takeOfStranger('sign-in', { network: form.network, email }, limits);
    const person = await this.passport.withPassword({ email, password: form.password });
    return this.unitOfWork.run(async () => {
      if (!person) return this.#refuse();
      return this.beginSession.run({ personId: person.id, returnTo: form.returnTo, userAgent: form.userAgent });
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
}
