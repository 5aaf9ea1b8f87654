import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { newToken, tokenHash } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import type { Session } from '../platform/requests/session.js';
import { SessionsRepository } from './sessions.repository.js';

/** Gives a session another token after its person has proven more, or changed what proves them. */
@Injectable()
export class RotateSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  /**
   * @returns the token for the cookie; the old one, and the old CSRF token, no longer work
   * @throws Conflict `session_moved_on` when they had stopped working already
   */
  async run(
    session: Pick<Session, 'id' | 'csrfToken'>,
    proven: { readonly secondFactor?: true } = {},
  ): Promise<string> {
    const token = newToken();
    const rotated = await this.unitOfWork.run(() =>
      this.sessions.rotate(session, {
        tokenHash: tokenHash(token),
        csrfToken: newToken(),
        secondFactor: proven.secondFactor ?? false,
      }),
    );
    if (!rotated) throw new Conflict('session_moved_on', 'Another request of this session was quicker. Load again.');
    return token;
  }
}
