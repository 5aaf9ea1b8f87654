import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../platform/secrets/keyed-hash.js';

/** What ends a subscription without a password: in every mail, and guessed by nobody. */
export const subscriptionProof = (secret: string, id: string): string =>
  keyedHash(secret, 'register-subscription', id).toString('base64url');

export function isSubscriptionProof(secret: string, id: string, proof: string): boolean {
  const right = Buffer.from(subscriptionProof(secret, id));
  const given = Buffer.from(proof);
  return right.length === given.length && timingSafeEqual(right, given);
}
