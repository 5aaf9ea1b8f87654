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

  /** @param except the session that stays: the one the person sits at */
  async run(personId: string, except: string | null = null): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.sessions.endAll(personId, except);
      await this.pendingSignIns.endAll(personId);
    });
  }
}
