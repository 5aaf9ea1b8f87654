import type { KeyObject } from 'node:crypto';
import type { SealCertificate } from './cms/certificate.js';
import { SealKeyError, type SealKeyFault } from './sealing-key-error.js';
import type { SealKey } from './sealing-key.js';

/**
 * What is known of a seal key by its certificates, wherever it lies.
 * @param without the fault where none is its own
 * @throws SealKeyError also for one that may not seal
 */
export function certifiedBy(
  certificates: readonly SealCertificate[],
  isOwn: (certificate: SealCertificate) => boolean,
  without: SealKeyFault,
  place: string,
): Omit<SealKey, 'sign'> {
  const [signer, ...issuers] = chainFrom(certificates.find(isOwn), certificates);
  if (!signer) throw new SealKeyError(without, place);
  const { algorithm, x509 } = signer;
  if (!algorithm) throw new SealKeyError('wrong-kind', place);
  if (!signer.maySign) throw new SealKeyError('may-not-sign', place);
  return {
    certificates: [signer.der, ...issuers.map(({ der }) => der)],
    algorithm,
    maxSignatureLength: maxSignatureLength(x509.publicKey),
    subject: x509.subject.replaceAll('\n', ', '),
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
  };
}

/** A certificate, then the one that issued it, and so on. */
function chainFrom(own: SealCertificate | undefined, certificates: readonly SealCertificate[]): SealCertificate[] {
  const chain: SealCertificate[] = [];
  let next = own;
  while (next && !chain.includes(next)) {
    const { x509 } = next;
    chain.push(next);
    next = certificates.find((other) => x509.checkIssued(other.x509) && x509.verify(other.x509.publicKey));
  }
  return chain;
}

/** ECDSA P-256: two integers of at most 33 bytes with their heads, in a sequence. RSA: as long as the modulus. */
function maxSignatureLength(key: KeyObject): number {
  return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 : 72;
}
