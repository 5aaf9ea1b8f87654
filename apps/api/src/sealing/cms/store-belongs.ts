import { distinct, issuedItself, revocableCertificates, type PathStep } from './certificate-path.js';
import type { SealCertificate } from './certificate.js';
import { answersFor, type OcspAnswer } from './ocsp-answer.js';
import { isSignedBy, type RevocationList } from './revocation-list.js';

type StoreParts = {
  readonly certificates: readonly SealCertificate[];
  readonly lists: readonly RevocationList[];
  readonly answers: readonly OcspAnswer[];
};

/**
 * Whether a validation store holds nothing but what proves these certificates: theirs and those above them, each once,
 * lists that one of those issued, and answers about one of them. Anything else could be written into the certificate of anybody. Never throws.
 * @param owners those of stamped signatures and of their timestamps; without any there is nothing to prove
 * @param known where those above them are looked for before the store is: whoever adds a store may put another certificate
 *   for an issuer's name and key into it
 */
export function belongsTo(
  { certificates, lists, answers }: StoreParts,
  owners: readonly SealCertificate[],
  known: readonly SealCertificate[],
): boolean {
  return attempt(() => {
    const steps = revocableCertificates(owners, [...known, ...certificates]);
    const issuers = steps.flatMap(({ issuer }) => issuer ?? []);
    const due = [...owners, ...issuers];
    return (
      owners.length > 0 &&
      distinct(certificates).length === certificates.length &&
      areDistinct(lists) &&
      areDistinct(answers) &&
      certificates.every((one) => due.some((other) => isAsGood(one, other))) &&
      lists.every((list) => issuers.some((issuer) => attempt(() => isSignedBy(list, issuer)))) &&
      answers.every((answer) => steps.some((step) => attempt(() => isAnswered(step, answer))))
    );
  });
}

const areDistinct = (all: readonly { readonly der: Uint8Array }[]): boolean =>
  new Set(all.map(({ der }) => Buffer.from(der).toString('base64'))).size === all.length;

const isAnswered = ({ certificate, issuer }: PathStep, answer: OcspAnswer): boolean =>
  issuer !== null && answersFor(answer, certificate, issuer);

/** The same, or another of the same root by its own key. */
function isAsGood(one: SealCertificate, due: SealCertificate): boolean {
  if (Buffer.compare(one.der, due.der) === 0) return true;
  return one.x509.subject === due.x509.subject && one.x509.publicKey.equals(due.x509.publicKey) && issuedItself(one);
}

function attempt(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
