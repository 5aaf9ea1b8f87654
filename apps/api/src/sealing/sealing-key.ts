/**
 * What seals documents: a private key that stays where it is (a PKCS#12 file, an HSM) and the certificates that say
 * whose it is. Signing is asynchronous because an HSM is on the other end of a wire.
 */
export interface SealKey {
  /** DER, the signer's own first, then each one that issued the one before it. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly algorithm: SealAlgorithm;
  /** Bytes of the longest signature value this key can make. The hole in the PDF is sized by it. */
  readonly maxSignatureLength: number;
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Hashes `data` with SHA-256 and signs. Gives an ECDSA-Sig-Value (RFC 3279) or a PKCS #1 v1.5 signature, as CMS wants. */
  sign(data: Uint8Array): Promise<Uint8Array>;
  /** Lets go of what it holds open, where it holds something. */
  end?(): void;
}

export type SealAlgorithm = 'ecdsa-p256-sha256' | 'rsa-sha256';

export type SealKeyState =
  | { readonly state: 'ok'; readonly daysLeft: number }
  | { readonly state: 'expires-soon'; readonly daysLeft: number }
  | { readonly state: 'expired' }
  | { readonly state: 'not-yet-valid' };

const DAY = 24 * 60 * 60 * 1000;
const SOON = 30 * DAY;

/** Whether `key` can seal at `now`: it warns 30 days ahead, so that the next certificate is there in time. */
export function checkSealKey(key: Pick<SealKey, 'notBefore' | 'notAfter'>, now: Date): SealKeyState {
  const left = key.notAfter.getTime() - now.getTime();
  if (now.getTime() < key.notBefore.getTime()) return { state: 'not-yet-valid' };
  if (left < 0) return { state: 'expired' };
  return { state: left <= SOON ? 'expires-soon' : 'ok', daysLeft: Math.floor(left / DAY) };
}
