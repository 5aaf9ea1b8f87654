import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { keyedHash } from './keyed-hash.js';

/**
 * Stands for personal data where it may not be kept: events outlive what they tell of. Equal data, equal fingerprint, so
 * that a change can be seen, and checked by who still has the data; without the deployment's key nothing can be guessed.
 */
@Injectable()
export class Fingerprint {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>) {}

  /** @returns 64 hex digits; the order of a record's fields counts, so build it in one place */
  of(data: unknown): string {
    return keyedHash(this.config.PORTAL_SECRET, 'event', JSON.stringify(data)).toString('hex');
  }
}
