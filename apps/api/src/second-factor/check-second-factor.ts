import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { recoveryCodeFrom, totpStep } from './second-factor.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

/** Checks a code from the app or a recovery code, and uses it up. Part of the caller's unit of work. */
@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly secondFactors: SecondFactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly secrets: SecondFactorSecrets,
    private readonly clock: Clock,
  ) {}

  /** @returns which kind of code it was, null when it fits neither or was used before */
  async run(personId: string, typed: string): Promise<'totp' | 'recovery-code' | null> {
    const now = this.clock.now();
    const recoveryCode = recoveryCodeFrom(typed);
    if (recoveryCode !== null)
      return (await this.recoveryCodes.use(personId, tokenHash(recoveryCode), now)) ? 'recovery-code' : null;
    const sealed = await this.secondFactors.find(personId);
    const step = sealed && totpStep(this.secrets.open(personId, sealed), typed, now);
    return step !== null && (await this.secondFactors.useStep(personId, step)) ? 'totp' : null;
  }
}
