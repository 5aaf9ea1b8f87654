import { isValidAt, readableCertificates, type SealCertificate } from '../cms/certificate.js';
import { checkRevocation } from '../cms/check-revocation.js';
import { sha256 } from '../cms/cms.js';
import { checkTimestamp } from '../cms/check-timestamp.js';
import { checkSignedData, type CheckedSignature } from '../cms/cms-check.js';
import { dictOf, type PdfFile } from '../pdf/pdf-revision.js';
import type { PdfDict } from '../pdf/pdf-syntax.js';
import { readDate, readText } from '../pdf/pdf-text.js';
import { trustIn } from '../cms/signature-trust.js';
import { readTimestampToken, type TimestampToken } from '../cms/timestamp-token.js';
import { partyRecords } from '../pdf/party-records.js';
import { EVIDENCE_KEY } from '../pdf/signature-fields.js';
import type { FoundStore } from '../pdf/validation-store.js';
import { faultsOfPlace, signedIn, type FoundSignature } from './found-signature.js';
import type {
  RevocationReport,
  SealLevel,
  SignatureFault,
  SignatureReport,
  SignerReport,
  TimestampReport,
} from './verification.js';

/** DER certificates the caller trusts: to sign, and to tell the time. One is never taken for the other. */
export type Anchors = { readonly trusted: readonly Uint8Array[]; readonly authorities: readonly Uint8Array[] };

/** Clocks differ; more than this between the signer's own time and the authority's is a lie of one of them. */
const MOST_MILLISECONDS_EARLY = 5 * 60_000;

/** The signature was there when it was stamped, so it can't claim to be made later. */
function isInOrder(signedAt: Date, { at }: TimestampReport): boolean {
  return at !== null && signedAt.getTime() <= Date.parse(at) + MOST_MILLISECONDS_EARLY;
}

/** A signature, and the certificates by which it is believed and its timestamp is: none without one that holds. */
export type CheckedBy = {
  readonly report: SignatureReport;
  readonly signing: readonly SealCertificate[];
  readonly stamping: readonly SealCertificate[];
};

/** Checks one signature over its own revision, all of it but the hole that holds the signature. */
export async function verifySignature(
  file: PdfFile,
  found: FoundSignature,
  { trusted, authorities }: Anchors,
  store: FoundStore | null = null,
): Promise<CheckedBy> {
  const dict = dictOf(found.object.value);
  const faults = faultsOfPlace(found, 'ETSI.CAdES.detached');
  const evidence = evidenceIn(dict);
  if (evidence !== null && !attests(file, found.field, evidence)) faults.add('evidence');
  const { certificates, stamp } = checkHole(file, found, faults);
  const timestamp = stamp && (await checkTimestamp(stamp.token, stamp.stamped, authorities));
  const token = stamp && timestamp?.holds ? readTimestampToken(stamp.token) : null;
  const revocation = store && token && revocationOf(certificates, token, store, [...trusted, ...authorities]);
  const signedAt = readDate(textOf(dict, 'M') ?? '');
  if (!signedAt) faults.add('signing-time');
  if (timestamp && !(timestamp.holds && signedAt && isInOrder(signedAt, timestamp))) faults.add('timestamp');
  if (signedAt && !certificates.every((certificate) => isValidAt(certificate, signedAt)))
    faults.add('certificate-time');
  const report: SignatureReport = {
    field: found.field,
    revision: found.revision,
    holds: faults.size === 0,
    faults: [...faults],
    trust: signedAt ? await trustIn(certificates, trusted, signedAt) : 'unknown',
    signedAt: signedAt?.toISOString() ?? null,
    name: textOf(dict, 'Name'),
    reason: textOf(dict, 'Reason'),
    location: textOf(dict, 'Location'),
    evidence,
    signer: certificates[0] ? present(certificates[0]) : null,
    timestamp,
    revocation,
    level: levelOf(timestamp, revocation),
  };
  return { report, signing: certificates, stamping: token?.certificates ?? [] };
}

/** Anybody can make a timestamp: it proves a time to those who know its authority. */
function levelOf(timestamp: TimestampReport | null, revocation: RevocationReport | null): SealLevel {
  if (!timestamp?.holds || timestamp.trust !== 'trusted') return 'PAdES-B-B';
  return revocation?.holds ? 'PAdES-B-LT' : 'PAdES-B-T';
}

/** Of the signer's certificate and the authority's, each with those above it, as of the time in the token. */
function revocationOf(
  certificates: readonly SealCertificate[],
  { at, certificates: stamping }: TimestampToken,
  store: FoundStore,
  anchors: readonly Uint8Array[],
): RevocationReport {
  const owners = [...certificates.slice(0, 1), stamping[0]];
  const known = [...certificates, ...stamping, ...store.certificates, ...readableCertificates(anchors)];
  return checkRevocation(owners, known, store, at);
}

function checkHole(
  file: PdfFile,
  found: FoundSignature,
  faults: Set<SignatureFault>,
): Pick<CheckedSignature, 'certificates'> & { readonly stamp: CheckedSignature['timestamp'] } {
  const signed = signedIn(file, found);
  if (typeof signed === 'string') {
    faults.add(signed);
    return { certificates: [], stamp: null };
  }
  const checked = checkSignedData(signed.contents, sha256(...signed.covered));
  for (const fault of checked.faults) faults.add(fault);
  return { certificates: checked.certificates, stamp: checked.timestamp };
}

function textOf(dict: PdfDict, key: string): string | null {
  const value = dict.entries.get(key);
  return value?.kind === 'string' ? readText(value.bytes) : null;
}

function evidenceIn(dict: PdfDict): string | null {
  const value = dict.entries.get(EVIDENCE_KEY);
  if (!value) return null;
  return value.kind === 'string' ? Buffer.from(value.bytes).toString('hex') : '';
}

const attests = (file: PdfFile, field: string, evidence: string): boolean =>
  partyRecords(file).some((record) => record.field === field && record.sha256 === evidence);

export function present({ x509 }: SealCertificate): SignerReport {
  return {
    subject: x509.subject.replaceAll('\n', ', '),
    issuer: x509.issuer.replaceAll('\n', ', '),
    serialNumber: x509.serialNumber,
    notBefore: x509.validFromDate.toISOString(),
    notAfter: x509.validToDate.toISOString(),
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}
