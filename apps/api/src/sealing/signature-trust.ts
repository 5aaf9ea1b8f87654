import { Certificate, CertificateChainValidationEngine } from 'pkijs';
import type { SealCertificate } from './certificate.js';
import type { Trust } from './verification.js';

/**
 * Whether the caller trusts the signer: its certificate itself, or one that issued it, all valid at `at`
 * (RFC 5280, 6.1). Revocation is not asked for: that needs the network.
 * @param trusted DER
 */
export async function trustIn(
  certificates: readonly SealCertificate[],
  trusted: readonly Uint8Array[],
  at: Date,
): Promise<Trust> {
  const [signer] = certificates;
  if (!signer) return 'unknown';
  if (trusted.some((der) => Buffer.compare(der, signer.der) === 0)) return 'trusted';
  const { x509 } = signer;
  if (x509.issuer === x509.subject && x509.verify(x509.publicKey)) return 'self-signed';
  const engine = new CertificateChainValidationEngine({
    trustedCerts: trusted.map((der) => Certificate.fromBER(der)),
    // The signer's own goes last: the engine looks for a path from there.
    certs: certificates.toReversed().map(({ der }) => Certificate.fromBER(der)),
    checkDate: at,
  });
  const { result } = trusted.length > 0 ? await engine.verify() : { result: false };
  return result ? 'trusted' : 'unknown';
}
