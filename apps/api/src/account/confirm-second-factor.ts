import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { CheckPassword } from '../identity/check-password.js';
import { EndSessions } from '../identity/end-sessions.js';
import { RotateSession } from '../identity/rotate-session.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { Forbidden, Invalid } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';
import { CheckSecondFactor } from '../second-factor/check-second-factor.js';
import { DisableSecondFactor } from '../second-factor/disable-second-factor.js';
import { EnrolSecondFactor } from '../second-factor/enrol-second-factor.js';

const CODES = { hits: 20, perSeconds: 3600 } as const;
const wrongPassword = () =>
  new Invalid([{ path: 'password', code: 'password_wrong', message: 'This is not the present password.' }]);
const wrong = () => new Invalid([{ path: 'code', code: 'code_wrong', message: 'The code does not fit.' }]);

/** What a person changes about the own second factor; each change takes a code, and the first the password. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly checkPassword: CheckPassword,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly checkSecondFactor: CheckSecondFactor,
    private readonly disableSecondFactor: DisableSecondFactor,
    private readonly rotateSession: RotateSession,
    private readonly endSessions: EndSessions,
  ) {}

  /**
   * Puts an offered second factor in force. The session goes on, as one with a second factor, under another token; the
   * others, and sign-ins half done, end: they were opened with the password alone.
   * @throws Invalid for `password` or `code`; Conflict when there is one already; TooMany
   */
  async run(session: Session, given: { readonly password: string; readonly offer: string; readonly code: string }) {
    const { password, ...enrolment } = given;
    if (!(await this.checkPassword.run(session.email, password))) throw wrongPassword();
    await this.#limit(session);
    return this.unitOfWork.run(async () => {
      const codes = await this.enrolSecondFactor.run({ id: session.personId, flow: session.id, ...enrolment });
      if (!codes) throw wrong();
      const token = await this.rotateSession.run(session, { secondFactor: true });
      await this.endSessions.run(session.personId, session.id);
      return { codes, token };
    });
  }

  /** @throws Forbidden for staff, who must have one; Invalid for `code`; TooMany */
  async disable(session: Session, code: string): Promise<void> {
    if (session.staffRoles.length > 0)
      throw new Forbidden('second_factor_required', 'Staff must have a second factor.');
    await this.#checked(session, code, () => this.disableSecondFactor.run(session.personId));
  }

  /** @returns new recovery codes. @throws Invalid for `code`; TooMany */
  async replaceCodes(session: Session, code: string): Promise<string[]> {
    return this.#checked(session, code, () => this.enrolSecondFactor.replaceCodes(session.personId));
  }

  /** The code is used up in the transaction of what it was for. */
  async #checked<T>(session: Session, code: string, work: () => Promise<T>): Promise<T> {
    await this.#limit(session);
    return this.unitOfWork.run(async () => {
      if ((await this.checkSecondFactor.run(session.personId, code)) === null) throw wrong();
      return work();
    });
  }

  #limit(session: Session): Promise<void> {
    return this.rateLimit.take('second-factor-again', session.personId, CODES);
  }
}
