import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Ends all of a person's sessions, and sign-ins half done. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly pendingSignIns: PendingSignInsRepository,
  ) {}

  /**
   * @param except the session that stays: the one the person sits at
   * @returns how many sessions ended
   */
  async run(personId: string, except: string | null = null): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.pendingSignIns.endAll(personId);
      return this.sessions.endAll(personId, except);
    });
  }

  /** One of the person's own. @returns false when there is none with this id */
  one(personId: string, sessionId: string): Promise<boolean> {
    return this.unitOfWork.run(() => this.sessions.end(personId, sessionId));
  }
}
