import { createHash } from 'node:crypto';
import { extensionOf, isValidAt, type SealCertificate } from './certificate.js';
import { decodeOid, encode, encodeOid, TAG } from './der.js';
import { trustIn } from './signature-trust.js';
import { readTimestampToken, type TimestampToken } from './timestamp-token.js';
import type { TimestampFault, TimestampReport } from '../verify/verification.js';

const EXTENDED_KEY_USAGE = encodeOid('2.5.29.37');
const FOR_TIMESTAMPS = encode(TAG.sequence, encodeOid('1.3.6.1.5.5.7.3.8'));

/**
 * Checks an RFC 3161 token over `stamped` (for a PAdES-B-T signature, its signature value): that it is about these
 * bytes, signed by the certificate it names, and that the certificate is for timestamps and was valid then.
 * Never throws on a bad token: it says so.
 * @param trusted DER certificates of timestamp authorities, or of those that issued theirs
 */
export async function checkTimestamp(
  token: Uint8Array,
  stamped: Uint8Array,
  trusted: readonly Uint8Array[],
): Promise<TimestampReport> {
  const read = attempt(() => readTimestampToken(token));
  if (!read) return { holds: false, faults: ['token'], at: null, policy: null, authority: null, trust: 'unknown' };
  const [authority] = read.certificates;
  const { hash, digest } = read.imprint;
  const faults: TimestampFault[] = [];
  if (Buffer.compare(createHash(hash).update(stamped).digest(), digest) !== 0) faults.push('imprint');
  if (!read.signatureHolds) faults.push('signature');
  if (!isForTimestamps(authority)) faults.push('certificate');
  if (!isValidAt(authority, read.at)) faults.push('certificate-time');
  return {
    holds: faults.length === 0,
    faults,
    at: read.at.toISOString(),
    policy: decodeOid(read.policy),
    authority: authority.x509.subject.replaceAll('\n', ', '),
    trust: await trustIn(read.certificates, trusted, read.at),
  };
}

/** RFC 3161, 2.3: the extended key usage is critical, and for timestamps alone. */
function isForTimestamps({ der }: SealCertificate): boolean {
  const usage = extensionOf(der, EXTENDED_KEY_USAGE);
  return usage !== null && usage.critical && Buffer.compare(usage.value, FOR_TIMESTAMPS) === 0;
}

function attempt(read: () => TimestampToken): TimestampToken | null {
  try {
    return read();
  } catch {
    return null;
  }
}
