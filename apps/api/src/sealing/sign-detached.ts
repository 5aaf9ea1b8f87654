import { readCertificate, type SealCertificate } from './cms/certificate.js';
import { encodeSignedAttributes, encodeSignedData } from './cms/cms.js';
import type { SealKey } from './sealing-key.js';

export type Certificates = readonly [SealCertificate, ...SealCertificate[]];

/** The key's certificates, its own first. */
export function certificatesOf({ certificates: [own, ...issuers] }: SealKey): Certificates {
  return [readCertificate(own), ...issuers.map((der) => readCertificate(der))];
}

/**
 * A detached CAdES signature (CMS, DER) over content whose SHA-256 is `digest`.
 * @param timestamp gets an RFC 3161 token over the signature value
 */
export async function signDetached(
  key: SealKey,
  digest: Uint8Array,
  timestamp?: (signature: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const unsigned = { certificates: certificatesOf(key), algorithm: key.algorithm, digest };
  const signature = await key.sign(encodeSignedAttributes(unsigned));
  return encodeSignedData({ ...unsigned, signature, timestamp: await timestamp?.(signature) });
}
