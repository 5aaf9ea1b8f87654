import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { CheckPassword } from '../identity/check-password.js';
import { RotateSession } from '../identity/rotate-session.js';
import { SetPassword } from '../identity/set-password.js';
import { Invalid } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';

@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkPassword: CheckPassword,
    private readonly setPassword: SetPassword,
    private readonly rotateSession: RotateSession,
  ) {}

  /**
   * Other sessions end; this one goes on under another token.
   * @returns that token
   * @throws Invalid for `current` when it is not the password, for `password` when that will not do; TooMany
   */
  async run(session: Session, change: { readonly current: string; readonly password: string }): Promise<string> {
    if (!(await this.checkPassword.run(session.email, change.current)))
      throw new Invalid([{ path: 'current', code: 'password_wrong', message: 'This is not the present password.' }]);
    const passwordHash = await this.setPassword.prepare(session, change.password);
    return this.unitOfWork.run(async () => {
      const token = await this.rotateSession.run(session);
      await this.setPassword.run(session.personId, { passwordHash, how: 'own', exceptSession: session.id });
      return token;
    });
  }
}
