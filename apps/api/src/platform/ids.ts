import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): sorts by time of making. */
export function newId(): string {
  return v7();
}

/** A secret for links, cookies and codes: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a cookie, link or code: its SHA-256, from which the secret cannot be had back. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
