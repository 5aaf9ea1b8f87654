import { createHash } from 'node:crypto';
import type { SealCertificate } from './certificate.js';
import { encode, encodeOid, encodeSetOf, TAG } from './der.js';
import type { SealAlgorithm } from '../sealing-key.js';

/**
 * CMS SignedData (RFC 5652) as PAdES-B-B has it (ETSI EN 319 142-1, 6.3): content outside, SHA-256, three signed
 * attributes and no signing time, which stands in the PDF's /M.
 */
export type SignedDataParts = {
  /** The signer's first. Each is named by its hash in the signed attributes, so that none can be swapped. */
  readonly certificates: readonly [SealCertificate, ...SealCertificate[]];
  readonly algorithm: SealAlgorithm;
  /** SHA-256 of the content. */
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** An RFC 3161 token over the signature value: what makes a PAdES-B-B signature a PAdES-B-T one. */
  readonly timestamp?: Uint8Array | undefined;
};

export const OID = {
  data: encodeOid('1.2.840.113549.1.7.1'),
  signedData: encodeOid('1.2.840.113549.1.7.2'),
  contentType: encodeOid('1.2.840.113549.1.9.3'),
  messageDigest: encodeOid('1.2.840.113549.1.9.4'),
  signingCertificateV2: encodeOid('1.2.840.113549.1.9.16.2.47'),
  timeStampToken: encodeOid('1.2.840.113549.1.9.16.2.14'),
  sha256: encodeOid('2.16.840.1.101.3.4.2.1'),
} as const;

const SHA256 = encode(TAG.sequence, OID.sha256);
const SIGNATURE_ALGORITHM: Readonly<Record<SealAlgorithm, Uint8Array>> = {
  'ecdsa-p256-sha256': encode(TAG.sequence, encodeOid('1.2.840.10045.4.3.2')),
  'rsa-sha256': encode(TAG.sequence, encodeOid('1.2.840.113549.1.1.11'), encode(TAG.null)),
};
const VERSION_1 = encode(TAG.integer, Buffer.of(1));

/** The bytes the key signs: the signed attributes as a SET OF (RFC 5652, 5.4). */
export function encodeSignedAttributes({
  certificates,
  digest,
}: Omit<SignedDataParts, 'signature' | 'timestamp'>): Uint8Array {
  return encodeSetOf(TAG.set, signedAttributes(certificates, digest));
}

/**
 * The whole ContentInfo, DER. Nothing in it is left to choice: the same parts always give the same bytes, and
 * verifying compares them.
 */
export function encodeSignedData(parts: SignedDataParts): Uint8Array {
  const [signer] = parts.certificates;
  const signerInfo = encode(
    TAG.sequence,
    VERSION_1,
    encode(TAG.sequence, signer.issuer, signer.serialNumber),
    SHA256,
    encodeSetOf(TAG.context0, signedAttributes(parts.certificates, parts.digest)),
    SIGNATURE_ALGORITHM[parts.algorithm],
    encode(TAG.octetString, parts.signature),
    ...(parts.timestamp ? [encode(TAG.context1, attribute(OID.timeStampToken, parts.timestamp))] : []),
  );
  const signedData = encode(
    TAG.sequence,
    VERSION_1,
    encode(TAG.set, SHA256),
    encode(TAG.sequence, OID.data),
    encodeSetOf(
      TAG.context0,
      parts.certificates.map(({ der }) => der),
    ),
    encode(TAG.set, signerInfo),
  );
  return encode(TAG.sequence, OID.signedData, encode(TAG.context0, signedData));
}

function signedAttributes(certificates: readonly SealCertificate[], digest: Uint8Array): Uint8Array[] {
  // ESSCertIDv2 (RFC 5035) with its default hash, SHA-256, which DER leaves out.
  const ids = certificates.map(({ der }) => encode(TAG.sequence, encode(TAG.octetString, sha256(der))));
  return [
    attribute(OID.contentType, OID.data),
    attribute(OID.messageDigest, encode(TAG.octetString, digest)),
    attribute(OID.signingCertificateV2, encode(TAG.sequence, encode(TAG.sequence, ...ids))),
  ];
}

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return encode(TAG.sequence, type, encode(TAG.set, value));
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
