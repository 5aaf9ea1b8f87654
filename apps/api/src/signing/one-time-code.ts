import { createHmac, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';

export const CODE_MINUTES = 10;
const DIGITS = 8;

/** A new code, evenly drawn: eight digits, five tries, so that one in twenty million guesses is right. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/**
 * Hashes codes with a key of the deployment: eight digits alone would be found from a plain hash in a second.
 * The hash holds for one code of one link only.
 */
export class CodeHasher {
  readonly #key: Buffer;

  /** @param secret the deployment's, in hex */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), Buffer.alloc(0), 'signing-code', 32));
  }

  hash(linkId: string, codeId: string, code: string): Buffer {
    return createHmac('sha256', this.#key).update(`${linkId}|${codeId}|${code}`).digest();
  }

  matches(hash: Buffer, linkId: string, codeId: string, typed: string): boolean {
    return timingSafeEqual(hash, this.hash(linkId, codeId, typed));
  }
}

/** People type codes with spaces and dashes. */
export const cleanCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '');
