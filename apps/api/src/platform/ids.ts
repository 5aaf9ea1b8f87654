import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): sorts by time of making. */
export function newId(): string {
  return v7();
}

/** A secret for links, cookies and codes: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
