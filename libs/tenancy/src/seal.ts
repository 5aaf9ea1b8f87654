import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import type { TenancyContext } from './context.js';

/** How long a sealed context may start transactions, in seconds; also the clock skew the two machines may have. */
const life = 60;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Makes the token that proves to the database which realm and tenant one connection works for. */
export type Sealer = (context: TenancyContext, backendPid: number) => string;

/**
 * `realm.tenant.expiry.mac` in [0-9a-z.-] only, so it can stand in a statement that takes no parameters.
 * `now` is in milliseconds. `tenant` is `-` for none, `expiry` is in Unix seconds, `mac` is HMAC-SHA256 over the rest and the backend's pid.
 */
// eslint-disable-next-line house/no-ambient-time -- the database server's clock judges the expiry, and no test steers that
export function sealer(secret: string, now: () => number = Date.now): Sealer {
  const key = contextKey(secret);
  return ({ realm, tenantId }, backendPid) => {
    if (tenantId !== null && !uuid.test(tenantId)) throw new TypeError('A tenant id is a lower-case UUID.');
    const payload = `${realm}.${tenantId ?? '-'}.${Math.floor(now() / 1000) + life}`;
    return `${payload}.${createHmac('sha256', key).update(`${payload}.${backendPid}`).digest('hex')}`;
  };
}

/** The MAC key's two HMAC pads (RFC 2104), so that the database needs no extension beside its own sha256(). */
export function contextKeyPads(secret: string): { readonly inner: Buffer; readonly outer: Buffer } {
  const block = Buffer.alloc(64);
  contextKey(secret).copy(block);
  const pad = (mask: number) => Buffer.from(block.map((byte) => byte ^ mask));
  return { inner: pad(0x36), outer: pad(0x5c) };
}

/** The password of a login role: HMAC-SHA256(secret, role name), hex. */
export function rolePassword(secret: string, role: string): string {
  return derive(secret, role).toString('hex');
}

/** What PostgreSQL stores for that password (RFC 5803), so that the password itself never shows in a server log. */
export function roleVerifier(secret: string, role: string): string {
  const iterations = 4096;
  const salt = derive(secret, `salt of ${role}`).subarray(0, 16);
  const salted = pbkdf2Sync(rolePassword(secret, role), salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const serverKey = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function contextKey(secret: string): Buffer {
  return derive(secret, 'key of the tenancy context');
}

function derive(secret: string, purpose: string): Buffer {
  if (secret.length < 16) throw new RangeError('The secret has at least 16 characters.');
  return createHmac('sha256', secret).update(purpose).digest();
}
