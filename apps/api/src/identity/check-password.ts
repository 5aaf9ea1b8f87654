import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { PassportSignIn } from './passport-sign-in.adapter.js';
import { limits } from './sign-in-limits.js';

/** Asks a person who is signed in for the password once more, before something that matters. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly rateLimit: RateLimit,
    private readonly passport: PassportSignIn,
  ) {}

  /** @throws TooMany: these tries count by themselves, so that a stranger's at sign-in don't stand in the way */
  async run(email: string, password: string): Promise<boolean> {
    await this.rateLimit.take('password-again', email, limits.address);
    return (await this.passport.withPassword({ email, password })) !== null;
  }
}
