import { createHmac } from 'node:crypto';

/**
 * A fingerprint by which a value can be found again and not be guessed from the database alone: HMAC-SHA-256 with a key
 * of the deployment. For addresses of people and of networks, which are few enough to try them all against a bare hash.
 * @param purpose separates uses: the same value has another fingerprint elsewhere
 */
export const keyedHash = (secret: string, purpose: string, value: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`${purpose}\n${value.trim().toLowerCase()}`).digest();
