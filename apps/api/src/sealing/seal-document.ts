import { attestParties } from './attest-parties.js';
import type { PartyAttestation } from './party-attestation.js';
import { sealPdf, type SealRequest } from './seal-pdf.js';
import { SealRefused } from './seal-refused.js';
import { sealParts, type SealParts } from './verify/sealing-parts.js';
import { addArchiveTimestamp } from './timestamp/add-archive-timestamp.js';
import { appendStore, type ValidationStore } from './pdf/validation-store.js';
import type { Verification } from './verify/verification.js';
import { verifyPdf } from './verify/verify-pdf.js';
import type { Anchors } from './verify/verify-signature.js';

/** Gets what the validation store holds for a seal with a timestamp: PAdES-B-LT. Null: it is left out. */
export type StoreFor = (parts: SealParts) => Promise<ValidationStore | null>;

export type SealedDocument = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly verification: Verification;
};

type SealOptions = Partial<Anchors> & {
  readonly storeFor?: StoreFor | undefined;
  /** Stamps what is sealed and stored: PAdES-B-LTA. Null: it is left out. */
  readonly archiveStamp?: ((covered: Uint8Array) => Promise<Uint8Array | null>) | undefined;
  /** Of each party, in the order in which they signed. Left out: none is attested apart from the seal. */
  readonly attestations?: readonly PartyAttestation[] | undefined;
};

/**
 * Seals a document and reads the outcome back as a stranger would, once and before anyone stores it: a key that does not
 * belong to its certificate, or a file some reader sees differently, is found here and not in court.
 * @param others DER certificates of those who signed `unsealed` before, where they are not the key's own, and of the
 *   timestamp authorities
 * Throws `SealRefused` (`self-check-failed` when the outcome does not verify) and `PdfSyntaxError`.
 */
export async function sealDocument(
  unsealed: Uint8Array,
  request: SealRequest,
  { trusted = [], authorities = [], storeFor, archiveStamp, attestations }: SealOptions = {},
): Promise<SealedDocument> {
  const attested = attestations ? await attestParties(unsealed, attestations, request) : unsealed;
  const sealed = await sealPdf(attested, request);
  const store = storeFor ? await storeFor(sealParts(sealed)) : null;
  const stored = store ? appendStore(sealed, store) : sealed;
  const archived = store && archiveStamp ? await addArchiveTimestamp(stored, archiveStamp) : null;
  const bytes = archived ?? stored;
  const verification = await verifyPdf(bytes, { trusted: [request.key.certificates[0], ...trusted], authorities });
  const made = verification.signatures.findLast(({ field }) => field !== 'archive');
  const good = verification.verdict === 'valid' || (verification.verdict === 'not-sealed' && request.field !== 'seal');
  if (!good || made?.field !== request.field || !verification.signatures.every((signature) => signature.holds)) {
    throw new SealRefused('self-check-failed', `${verification.verdict} ${made?.faults.join(' ') ?? ''}`);
  }
  return { bytes, sha256: verification.sha256, verification };
}
