import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { newToken, tokenHash } from '../platform/ids.js';
import { SessionsRepository } from './sessions.repository.js';

/** Gives a session another token after its person has proven more, or changed what proves them. */
@Injectable()
export class RotateSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @returns the token for the cookie; the old one, and the old CSRF token, no longer work */
  async run(sessionId: string, proven: { readonly secondFactor?: true } = {}): Promise<string> {
    const token = newToken();
    await this.unitOfWork.run(() =>
      this.sessions.rotate(sessionId, {
        tokenHash: tokenHash(token),
        csrfToken: newToken(),
        secondFactor: proven.secondFactor ?? false,
      }),
    );
    return token;
  }
}
