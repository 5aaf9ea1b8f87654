import { canonicalToken } from '../cms/canonical-token.js';
import { checkTimestamp } from '../cms/check-timestamp.js';
import { readTimestampToken } from '../cms/timestamp-token.js';
import type { PdfFile } from '../pdf/pdf-revision.js';
import { findStore } from '../pdf/validation-store.js';
import { faultsOfPlace, signedIn, type FoundSignature } from './found-signature.js';
import type { SignatureFault, SignatureReport, TimestampReport } from './verification.js';
import { present, type Anchors, type CheckedBy } from './verify-signature.js';

/**
 * Checks an archive timestamp: an RFC 3161 token over everything before it, in the one form in which nothing can be
 * changed unnoticed. Who made it shows in its trust; anybody can add one.
 */
export async function verifyArchive(
  file: PdfFile,
  found: FoundSignature,
  { authorities }: Pick<Anchors, 'authorities'>,
): Promise<CheckedBy> {
  const faults = faultsOfPlace(found, 'ETSI.RFC3161');
  const signed = signedIn(file, found);
  if (typeof signed === 'string') return { report: reportOn(found, faults.add(signed)), signing: [], stamping: [] };
  const timestamp = await checkTimestamp(signed.contents, Buffer.concat(signed.covered), authorities);
  if (!timestamp.holds) faults.add('timestamp');
  else if (!isSame(canonicalToken(signed.contents, findStore(file)?.certificates ?? []), signed.contents))
    faults.add('cms');
  const [own] = timestamp.holds ? readTimestampToken(signed.contents).certificates : [];
  const report = { ...reportOn(found, faults, timestamp), signer: own ? present(own) : null };
  return { report, signing: [], stamping: [] };
}

const isSame = (one: Uint8Array | null, other: Uint8Array): boolean => one !== null && Buffer.compare(one, other) === 0;

function reportOn(
  { field, revision }: FoundSignature,
  faults: ReadonlySet<SignatureFault>,
  timestamp: TimestampReport | null = null,
): SignatureReport {
  return {
    ...{ field, revision, holds: faults.size === 0, faults: [...faults], timestamp },
    trust: timestamp?.trust ?? 'unknown',
    name: timestamp?.authority ?? null,
    ...{ signedAt: null, reason: null, location: null, evidence: null, signer: null, revocation: null, level: null },
  };
}
