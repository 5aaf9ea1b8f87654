import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { recoveryCodeFrom, totpStep } from './second-factor.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';

/** Checks a code from the app or a recovery code, and uses it up. Part of the caller's unit of work. */
@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly people: PeopleRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly secrets: SecondFactorSecrets,
    private readonly clock: Clock,
  ) {}

  /** @returns which kind of code it was, null when it fits neither or was used before */
  async run(person: Pick<Person, 'id' | 'totpSecret'>, typed: string): Promise<'totp' | 'recovery-code' | null> {
    if (!person.totpSecret) return null;
    const now = this.clock.now();
    const recoveryCode = recoveryCodeFrom(typed);
    if (recoveryCode !== null)
      return (await this.recoveryCodes.use(person.id, tokenHash(recoveryCode), now)) ? 'recovery-code' : null;
    const step = totpStep(this.secrets.open(person.id, person.totpSecret), typed, now);
    return step !== null && (await this.people.useStep(person.id, step)) ? 'totp' : null;
  }
}
