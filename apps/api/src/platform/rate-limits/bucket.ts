import { createHash } from 'node:crypto';

/** A bucket that counts by a value (an address, a person) without holding it. */
export const bucketOf = (matter: string, value: string): string =>
  `${matter}:${createHash('sha256').update(`${matter}:${value}`).digest('base64url')}`;
