import { Injectable } from '@nestjs/common';
import type { Session } from '../platform/requests/session.js';
import { ReadSecondFactor } from '../second-factor/read-second-factor.js';
import type { Account } from './account.schema.js';

@Injectable()
export class ReadAccount {
  constructor(private readonly readSecondFactor: ReadSecondFactor) {}

  async run(session: Session): Promise<Account> {
    const secondFactor = await this.readSecondFactor.run(session.personId);
    const required = session.staffRoles.length > 0;
    return { name: session.name, email: session.email, secondFactor: { ...secondFactor, required } };
  }
}
