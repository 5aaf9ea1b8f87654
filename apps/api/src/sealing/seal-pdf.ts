import { isValidAt } from './cms/certificate.js';
import { encodeSignedData, sha256 } from './cms/cms.js';
import { fillField } from './pdf/fill-field.js';
import { readPdf, type PdfFile } from './pdf/pdf-revision.js';
import { writeDate, writeText } from './pdf/pdf-text.js';
import { SealRefused } from './seal-refused.js';
import type { SealKey } from './sealing-key.js';
import { certificatesOf, signDetached, type Certificates } from './sign-detached.js';
import { EVIDENCE_KEY, readSignatureForm, type SignatureField } from './pdf/signature-fields.js';

export type SealRequest = {
  /** Name of the reserved signature field. */
  readonly field: string;
  readonly key: SealKey;
  /** Goes into /M, to the second, in UTC. */
  readonly at: Date;
  /** Who seals, why and where, in words that PDF readers show. */
  readonly name: string;
  readonly reason: string;
  readonly location?: string;
  /** SHA-256, in hex, of what it attests to: a party's record in the document. */
  readonly evidence?: string | undefined;
  /** Gets an RFC 3161 token over the signature value: PAdES-B-T. Left out: B-B. */
  readonly timestamp?: ((signature: Uint8Array) => Promise<Uint8Array>) | undefined;
};

/** Bytes kept free for a token; those of the large authorities, chain and all, take about half of it. */
export const TOKEN_BYTES = 12_288;

/**
 * Signs `bytes` in a field reserved for it: PAdES-B-B or B-T (ETSI EN 319 142-1), as a revision of its own. The file as it
 * was stays an exact prefix. Throws `SealRefused` when the field is missing or taken, the form lets viewers rewrite
 * the file, or the certificate is not valid at that time; `PdfSyntaxError` when it is not a PDF of ours.
 */
export async function sealPdf(bytes: Uint8Array, request: SealRequest): Promise<Uint8Array> {
  const file = readPdf(bytes);
  const field = emptyField(file, request.field);
  const certificates = signingCertificates(request.key, request.at);
  const room = longestCms(request.key, certificates) + (request.timestamp ? TOKEN_BYTES : 0);
  const filling = { file, field, entries: entriesOf(request), room };
  const sealed = await fillField(filling, async (...covered) =>
    signDetached(request.key, sha256(...covered), request.timestamp),
  );
  if (!sealed) throw new SealRefused('signature-too-long');
  return sealed;
}

function entriesOf({ at, name, reason, location, evidence }: SealRequest): string {
  const place = location === undefined ? '' : ` /Location ${writeText(location)}`;
  const proof = evidence === undefined ? '' : ` /${EVIDENCE_KEY} <${evidence.toUpperCase()}>`;
  const about = `/M (${writeDate(at)}) /Name ${writeText(name)} /Reason ${writeText(reason)}${place}${proof}`;
  return `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${about}`;
}

/** @throws SealRefused when it is missing or taken, or the form lets viewers rewrite the file */
export function emptyField(file: PdfFile, name: string): SignatureField {
  const form = readSignatureForm(file);
  const field = form.fields.find((candidate) => candidate.name === name);
  if (!field) throw new SealRefused('no-such-field');
  if (field.signature !== null) throw new SealRefused('field-is-filled');
  // Without SignaturesExist and AppendOnly a viewer may save the file anew, and the seal would be gone.
  if (!form.appendOnly) throw new SealRefused('form-not-append-only');
  return field;
}

function signingCertificates(key: SealKey, at: Date): Certificates {
  const certificates = certificatesOf(key);
  if (!certificates.every((certificate) => isValidAt(certificate, at))) throw new SealRefused('certificate-not-valid');
  return certificates;
}

/** All but the signature value has the same length each time, so the hole is as large as it must be and no larger. */
function longestCms(key: SealKey, certificates: Certificates): number {
  const signature = Buffer.alloc(key.maxSignatureLength);
  return encodeSignedData({ certificates, algorithm: key.algorithm, digest: sha256(), signature }).length;
}
