import type { SealCertificate } from './certificate.js';

/** A certificate, and the one that issued it; null when it is not known. */
export type PathStep = { readonly certificate: SealCertificate; readonly issuer: SealCertificate | null };

const LONGEST_PATH = 8;

/**
 * Every certificate that somebody else could have revoked: each of `owners`, and those above it up to one that issued
 * itself, which is not among them. None comes twice.
 * @param known where issuers are looked for
 */
export function revocableCertificates(
  owners: readonly SealCertificate[],
  known: readonly SealCertificate[],
): PathStep[] {
  const steps = owners.flatMap((owner) => pathFrom(owner, [...owners, ...known]));
  return steps.filter(
    ({ certificate }, index) => steps.findIndex((step) => isSame(step.certificate, certificate)) === index,
  );
}

/** Each certificate once. */
export function distinct(certificates: readonly SealCertificate[]): SealCertificate[] {
  return certificates.filter((one, index) => certificates.findIndex((other) => isSame(one, other)) === index);
}

function pathFrom(owner: SealCertificate, known: readonly SealCertificate[]): PathStep[] {
  const steps: PathStep[] = [];
  let next: SealCertificate | null = owner;
  while (next && !issuedItself(next) && steps.length < LONGEST_PATH) {
    const issuer = issuerOf(next, known);
    steps.push({ certificate: next, issuer });
    next = issuer;
  }
  return steps;
}

const isSame = (one: SealCertificate, other: SealCertificate): boolean => Buffer.compare(one.der, other.der) === 0;

/** Nobody else could revoke it. */
export const issuedItself = ({ x509 }: SealCertificate): boolean =>
  x509.issuer === x509.subject && x509.verify(x509.publicKey);

/** One that issued itself first: some authorities have a second certificate for the same key, by another. */
function issuerOf({ x509 }: SealCertificate, known: readonly SealCertificate[]): SealCertificate | null {
  const found = known.filter(
    (candidate) => candidate.x509.ca && x509.checkIssued(candidate.x509) && x509.verify(candidate.x509.publicKey),
  );
  return found.find(issuedItself) ?? found[0] ?? null;
}
