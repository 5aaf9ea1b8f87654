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
