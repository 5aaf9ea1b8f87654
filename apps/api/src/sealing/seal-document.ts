import { sealPdf, type SealRequest } from './seal-pdf.js';
import { SealRefused } from './seal-refused.js';
import type { Verification } from './verification.js';
import { verifyPdf } from './verify-pdf.js';
import type { Anchors } from './verify-signature.js';

export type SealedDocument = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly verification: Verification;
};

/**
 * Seals a document and reads the outcome back as a stranger would, before anyone stores it: a key that does not
 * belong to its certificate, or a file some reader sees differently, is found here and not in court.
 * @param others DER certificates of those who signed `unsealed` before, where they are not the key's own, and of the
 *   timestamp authorities
 * Throws `SealRefused` (`self-check-failed` when the outcome does not verify) and `PdfSyntaxError`.
 */
export async function sealDocument(
  unsealed: Uint8Array,
  request: SealRequest,
  { trusted = [], authorities = [] }: Partial<Anchors> = {},
): Promise<SealedDocument> {
  const bytes = await sealPdf(unsealed, request);
  const verification = await verifyPdf(bytes, { trusted: [...request.key.certificates, ...trusted], authorities });
  const made = verification.signatures.at(-1);
  const good = verification.verdict === 'valid' || (verification.verdict === 'not-sealed' && request.field !== 'seal');
  if (!good || made?.field !== request.field || !verification.signatures.every((signature) => signature.holds)) {
    throw new SealRefused('self-check-failed', `${verification.verdict} ${made?.faults.join(' ') ?? ''}`);
  }
  return { bytes, sha256: verification.sha256, verification };
}
