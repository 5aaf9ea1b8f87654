import { encode, TAG } from './der.js';

/** r and s one after the other, of one length (as PKCS #11 gives them) → ECDSA-Sig-Value (RFC 3279, 2.2.3). */
export function ecdsaValue(halves: Uint8Array): Uint8Array {
  const middle = halves.length / 2;
  return encode(TAG.sequence, positive(halves.subarray(0, middle)), positive(halves.subarray(middle)));
}

/** An INTEGER without a zero too many, and with one where the first bit would make it negative. */
function positive(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return encode(TAG.integer, ...((digits[0] ?? 0) & 0x80 ? [Uint8Array.of(0)] : []), digits);
}
