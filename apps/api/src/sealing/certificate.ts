import { X509Certificate } from 'node:crypto';
import { decode, DerError, encodeOid, member, members, TAG } from './der.js';
import type { SealAlgorithm } from './sealing-key.js';

/** An X.509 certificate (RFC 5280), and those parts of it that a CMS signature repeats byte for byte. */
export type SealCertificate = {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  /** DER of the issuer's name and of the serial number. */
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
  /** What its key signs with; null for a key that does not seal (weak, or of another kind). */
  readonly algorithm: SealAlgorithm | null;
  /** keyUsage has digitalSignature or contentCommitment (nonRepudiation). */
  readonly maySign: boolean;
};

/** Throws (`DerError`, or Node's own error) when `der` is not exactly one certificate. */
export function readCertificate(der: Uint8Array): SealCertificate {
  const certificate = decode(der);
  if (certificate.raw.length !== der.length) throw new DerError('more than one certificate');
  const tbs = members(member(members(certificate), 0, TAG.sequence));
  // Version 3 begins with an explicit version; without one there are no extensions, and so no key usage.
  member(tbs, 0, TAG.context0);
  const x509 = new X509Certificate(der);
  return {
    der,
    x509,
    serialNumber: member(tbs, 1, TAG.integer).raw,
    issuer: member(tbs, 3, TAG.sequence).raw,
    algorithm: algorithmOf(x509),
    maySign: maySign(tbs.find(({ tag }) => tag === TAG.context3)?.content),
  };
}

const KEY_USAGE = encodeOid('2.5.29.15');
/** The first two bits: digitalSignature, contentCommitment. */
const SIGNING_BITS = 0b1100_0000;

function maySign(extensions: Uint8Array | undefined): boolean {
  if (!extensions) return false;
  const usage = members(decode(extensions))
    .map((extension) => members(extension))
    .find(([oid]) => oid && Buffer.compare(oid.raw, KEY_USAGE) === 0)
    ?.at(-1);
  if (usage?.tag !== TAG.octetString) return false;
  const bits = member([decode(usage.content)], 0, TAG.bitString).content;
  return ((bits[1] ?? 0) & SIGNING_BITS) !== 0;
}

function algorithmOf({ publicKey }: X509Certificate): SealAlgorithm | null {
  const { namedCurve, modulusLength } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ecdsa-p256-sha256';
  if (publicKey.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= 2048) return 'rsa-sha256';
  return null;
}

export function isValidAt({ x509 }: SealCertificate, at: Date): boolean {
  return x509.validFromDate <= at && at <= x509.validToDate;
}
