import { X509Certificate } from 'node:crypto';
import { decode, DerError, encodeOid, member, members, TAG } from './der.js';
import type { SealAlgorithm } from '../sealing-key.js';

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
    maySign: maySign(der),
  };
}

/** Those among `ders` that can be read as certificates of version 3. */
export function readableCertificates(ders: readonly Uint8Array[]): SealCertificate[] {
  return ders.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch {
      return [];
    }
  });
}

const KEY_USAGE = encodeOid('2.5.29.15');
/** The first two bits: digitalSignature, contentCommitment. */
const SIGNING_BITS = 0b1100_0000;

function maySign(der: Uint8Array): boolean {
  const usage = extensionOf(der, KEY_USAGE);
  if (!usage) return false;
  const bits = member([decode(usage.value)], 0, TAG.bitString).content;
  return ((bits[1] ?? 0) & SIGNING_BITS) !== 0;
}

const TRUE = Buffer.of(0x01, 0x01, 0xff);

/** An extension's DER, and whether it is marked critical (RFC 5280, 4.2); null when the certificate has none of that kind. */
export function extensionOf(
  certificate: Uint8Array,
  oid: Uint8Array,
): { readonly critical: boolean; readonly value: Uint8Array } | null {
  const tbs = members(member(members(decode(certificate)), 0, TAG.sequence));
  const extensions = tbs.find(({ tag }) => tag === TAG.context3)?.content;
  const found = (extensions ? members(decode(extensions)) : [])
    .map((extension) => members(extension))
    .find(([type]) => type && Buffer.compare(type.raw, oid) === 0);
  const value = found?.at(-1);
  if (!found || value?.tag !== TAG.octetString) return null;
  return { critical: found.some(({ raw }) => Buffer.compare(raw, TRUE) === 0), value: value.content };
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
