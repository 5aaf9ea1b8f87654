import { X509Certificate } from 'node:crypto';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** @returns DER of every certificate in a PEM file, or of the one in a DER file; none for anything else */
export function readPemCertificates(file: Uint8Array): Uint8Array[] {
  const text = Buffer.from(file).toString('latin1');
  try {
    return (text.match(PEM) ?? [file]).map((certificate) => new X509Certificate(certificate).raw);
  } catch {
    return [];
  }
}

/** Without those that issued another among them: who is shown a chain is to believe its end, not all that could be added. */
export function lowestOf(ders: readonly Uint8Array[]): Uint8Array[] {
  const all = ders.map((der) => new X509Certificate(der));
  const issued = (issuer: X509Certificate): boolean =>
    all.some((one) => !one.raw.equals(issuer.raw) && one.checkIssued(issuer) && one.verify(issuer.publicKey));
  return all.filter((one) => !issued(one)).map(({ raw }) => raw);
}
