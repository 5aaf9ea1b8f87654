import { randomBytes } from 'node:crypto';
import { OID, sha256 } from './cms.js';
import { encode, encodeOid, member, members, decode, TAG } from './der.js';

export type TimestampRequest = { readonly der: Uint8Array; readonly nonce: Uint8Array };

const NONCE_BYTES = 8;
/** `granted`, `grantedWithMods` (RFC 3161, 2.4.2). */
const GRANTED = [0, 1];

/** A TimeStampReq (RFC 3161, 2.4.1) over the SHA-256 of `stamped`, asking for the certificate and naming a nonce. */
export function writeTimestampRequest(stamped: Uint8Array, policy?: string): TimestampRequest {
  // Positive and minimal: the first byte has its highest bit off and another on.
  const random = randomBytes(NONCE_BYTES);
  random[0] = (random.readUInt8(0) & 0x3f) | 0x40;
  const nonce = encode(TAG.integer, random);
  const imprint = encode(TAG.sequence, encode(TAG.sequence, OID.sha256), encode(TAG.octetString, sha256(stamped)));
  const der = encode(
    TAG.sequence,
    encode(TAG.integer, Buffer.of(1)),
    imprint,
    ...(policy ? [encodeOid(policy)] : []),
    nonce,
    encode(TAG.boolean, Buffer.of(0xff)),
  );
  return { der, nonce };
}

/** The token of a TimeStampResp. @throws DerError, or Error saying that the authority refused */
export function readTimestampResponse(response: Uint8Array): Uint8Array {
  const [status, token] = members(decode(response));
  const code = Buffer.from(member(members(member(status ? [status] : [], 0, TAG.sequence)), 0, TAG.integer).content);
  const granted = GRANTED.includes(code.readIntBE(0, Math.min(code.length, 6)));
  if (!granted || token?.tag !== TAG.sequence) throw new Error(`it refused (status ${code.toString('hex')})`);
  return token.raw;
}
