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

  /** @throws TooMany: these tries count with those at sign-in */
  async run(email: string, password: string): Promise<boolean> {
    await this.rateLimit.take('sign-in-address', email, limits.address);
    return (await this.passport.withPassword({ email, password })) !== null;
  }
}
