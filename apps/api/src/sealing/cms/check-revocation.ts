import { revocableCertificates, type PathStep } from './certificate-path.js';
import type { SealCertificate } from './certificate.js';
import { answersFor, type OcspAnswer } from './ocsp-answer.js';
import { certificateId } from './ocsp-request.js';
import { isSignedBy, listUrlsOf, type RevocationList } from './revocation-list.js';
import type { RevocationFault, RevocationReport } from '../verify/verification.js';

/** Lists are fetched within moments of the timestamp, so one may be newer than it by that and by what clocks differ. */
const MOST_MILLISECONDS_NEWER = 10 * 60_000;

/** How long an answer is good that does not say when the next is due. */
export const ANSWER_KEPT_MILLISECONDS = 10 * 60_000;

/** What issuers say of their certificates: to all in a list, or to whoever asks about one. */
export type Proofs = { readonly lists: readonly RevocationList[]; readonly answers: readonly OcspAnswer[] };

/**
 * Whether `proofs` prove that none of the certificates by which `owners` are believed was revoked at `at` (RFC 5280,
 * 6.3). Never throws.
 * @param known certificates among which issuers are looked for
 */
export function checkRevocation(
  owners: readonly SealCertificate[],
  known: readonly SealCertificate[],
  proofs: Proofs,
  at: Date,
): RevocationReport {
  const faults = revocableCertificates(owners, known).flatMap((step) => {
    const fault = revocationFault(step, proofs, at);
    return fault ? [{ fault, certificate: step.certificate.x509.subject.replaceAll('\n', ', ') }] : [];
  });
  return { holds: faults.length === 0, faults };
}

/** What keeps them from proving it for one certificate; null when one of them does. */
export function revocationFault(
  { certificate, issuer }: PathStep,
  { lists, answers }: Proofs,
  at: Date,
): RevocationFault | null {
  if (!issuer) return 'no-issuer';
  const own = lists.filter((list) => Buffer.compare(list.issuer, certificate.issuer) === 0);
  const answered = answers.filter((answer) => attempt(() => isAbout(answer, certificate, issuer)));
  const faults = [
    ...answered.map((answer) => faultOfAnswer(answer, certificate, issuer, at)),
    ...own.map((list) => faultOf(list, certificate, issuer, at)),
  ];
  // One that names it outweighs all that do not.
  if (faults.includes('revoked')) return 'revoked';
  return faults.includes(null) ? null : (faults[0] ?? 'no-list');
}

const isAbout = ({ about }: OcspAnswer, certificate: SealCertificate, issuer: SealCertificate): boolean =>
  Buffer.compare(about, certificateId(certificate, issuer)) === 0;

function faultOfAnswer(
  answer: OcspAnswer,
  certificate: SealCertificate,
  issuer: SealCertificate,
  at: Date,
): RevocationFault | null {
  if (!attempt(() => answersFor(answer, certificate, issuer))) return 'answer-signature';
  if (answer.status === 'revoked') return 'revoked';
  if (answer.status === 'unknown') return 'answer-unknown';
  return isFrom(answer.thisUpdate, goodUntil(answer), at) ? null : 'answer-time';
}

export const goodUntil = ({ thisUpdate, nextUpdate }: OcspAnswer): Date =>
  nextUpdate ?? new Date(thisUpdate.getTime() + ANSWER_KEPT_MILLISECONDS);

const isFrom = (thisUpdate: Date, until: Date, at: Date): boolean =>
  thisUpdate.getTime() <= at.getTime() + MOST_MILLISECONDS_NEWER && at <= until;

function faultOf(
  list: RevocationList,
  certificate: SealCertificate,
  issuer: SealCertificate,
  at: Date,
): RevocationFault | null {
  if (!attempt(() => isSignedBy(list, issuer))) return 'list-signature';
  if (list.isPartial || !attempt(() => covers(list, certificate))) return 'list-scope';
  if (list.revoked.has(Buffer.from(certificate.serialNumber).toString('hex'))) return 'revoked';
  return isFrom(list.thisUpdate, list.nextUpdate, at) ? null : 'list-time';
}

function covers({ scope }: RevocationList, certificate: SealCertificate): boolean {
  if (!scope) return true;
  const isOfThatKind = certificate.x509.ca ? scope.authorities : scope.users;
  return isOfThatKind && (scope.urls.length === 0 || listUrlsOf(certificate).some((url) => scope.urls.includes(url)));
}

function attempt(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
