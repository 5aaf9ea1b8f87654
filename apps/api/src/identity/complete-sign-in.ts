import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId, tokenHash } from '../platform/ids.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { CheckSecondFactor } from '../second-factor/check-second-factor.js';
import { EnrolSecondFactor } from '../second-factor/enrol-second-factor.js';
import { EndSessions } from './end-sessions.js';
import { signInFailed } from './identity.events.js';
import { PendingSignInsRepository, type PendingSignIn } from './pending-sign-ins.repository.js';
import { PeopleRepository } from './people.repository.js';
import { CODES_PER_SIGN_IN, limits } from './sign-in-limits.js';
import { StartSession, type Proof } from './start-session.js';

export type SecondStep =
  /** The password must be given again: too late, too many tries, or finished in another tab. */
  | { readonly next: 'over' }
  | { readonly next: 'wrong'; readonly pending: PendingSignIn; readonly email: string }
  | {
      readonly next: 'signed-in';
      readonly token: string;
      readonly returnTo: string | null;
      readonly isStaff: boolean;
      /** Staff whose confidentiality attestation is missing or has run out. */
      readonly owesAttestation: boolean;
      /** After an enrolment: to be shown once. */
      readonly recoveryCodes: readonly string[];
    };

type Browser = { readonly token: string; readonly userAgent: string | undefined };

/** The second step: a code, or the enrolment of the second factor for staff who have none. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly pendingSignIns: PendingSignInsRepository,
    private readonly people: PeopleRepository,
    private readonly checkSecondFactor: CheckSecondFactor,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly endSessions: EndSessions,
    private readonly startSession: StartSession,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is owed, by the sign-in cookie; null when nothing is, or too late. */
  async find(token: string): Promise<(PendingSignIn & { readonly email: string }) | null> {
    return this.unitOfWork.run(async () => {
      const pending = await this.pendingSignIns.find(tokenHash(token), this.clock.now());
      const person = pending && (await this.people.find(pending.personId));
      return pending && person?.disabledAt === null ? { ...pending, email: person.email } : null;
    });
  }

  /**
   * @param proof a code from the app, a recovery code, or (with `offer`) the first code of an enrolment
   * @throws TooMany after too many codes for one person, over all sign-ins
   */
  async run(browser: Browser, proof: { readonly code: string; readonly offer?: string }): Promise<SecondStep> {
    const pending = await this.find(browser.token);
    if (!pending || (pending.stage === 'enrolment') !== (proof.offer !== undefined)) return { next: 'over' };
    await this.rateLimit.take('sign-in-code', pending.personId, limits.codes);
    // In a transaction of its own: a try counts whatever follows.
    if (!(await this.unitOfWork.run(() => this.pendingSignIns.try(pending.id, CODES_PER_SIGN_IN))))
      return { next: 'over' };
    return this.unitOfWork
      .run(async () => {
        const proven =
          proof.offer === undefined
            ? await this.#check(pending, proof.code)
            : await this.#enrol(pending, proof.code, proof.offer);
        // Whoever pressed twice finds the code used up by the first press: no try that failed.
        if (!proven) return (await this.find(browser.token)) ? this.#refuse(pending) : { next: 'over' as const };
        if (!(await this.pendingSignIns.finish(pending.id))) throw new AlreadyFinished();
        // Whatever was opened with the password alone, before there was a second factor.
        if (pending.stage === 'enrolment') await this.endSessions.run(pending.personId);
        const staff = await this.people.staffState(pending.personId, danishDate(this.clock.now()));
        const { userAgent } = browser;
        const token = await this.startSession.run({ personId: pending.personId, by: proven.by, userAgent });
        return { next: 'signed-in' as const, token, returnTo: pending.returnTo, ...staff, recoveryCodes: proven.codes };
      })
      .catch((error: unknown) => {
        if (error instanceof AlreadyFinished) return { next: 'over' as const };
        throw error;
      });
  }

  async #check(pending: PendingSignIn, code: string): Promise<{ by: Proof; codes: string[] } | null> {
    const by = await this.checkSecondFactor.run(pending.personId, code);
    return by && { by, codes: [] };
  }

  async #enrol(pending: PendingSignIn, code: string, offer: string): Promise<{ by: Proof; codes: string[] } | null> {
    const codes = await this.enrolSecondFactor.run({ id: pending.personId, flow: pending.id, code, offer });
    return codes && { by: 'totp', codes };
  }

  async #refuse(pending: PendingSignIn & { readonly email: string }): Promise<SecondStep> {
    await this.auditLog.record(signInFailed, { tenantId: HOUSE_TENANT_ID, subjectId: newId(), data: { by: 'totp' } });
    return { next: 'wrong', pending, email: pending.email };
  }
}

/** Undoes the transaction of whoever came second. */
class AlreadyFinished extends Error {}
