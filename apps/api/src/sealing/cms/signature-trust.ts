import { Certificate, CertificateChainValidationEngine } from 'pkijs';
import type { SealCertificate } from './certificate.js';
import type { Trust } from '../verify/verification.js';

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
  return trusted.length > 0 && (await isIssuedUnder(certificates, trusted, at)) ? 'trusted' : 'unknown';
}

async function isIssuedUnder(
  certificates: readonly SealCertificate[],
  trusted: readonly Uint8Array[],
  at: Date,
): Promise<boolean> {
  try {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: trusted.map((der) => Certificate.fromBER(der)),
      // The signer's own goes last: the engine looks for a path from there.
      certs: certificates.toReversed().map(({ der }) => Certificate.fromBER(der)),
      checkDate: at,
    });
    return (await engine.verify()).result;
  } catch {
    // The engine throws on certificates it can't read, and these come from the file.
    return false;
  }
}
