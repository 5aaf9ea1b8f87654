import { isValidAt } from './cms/certificate.js';
import { encodeSignedData, sha256 } from './cms/cms.js';
import { appendRevision, nextObjectId } from './pdf/pdf-append.js';
import { readPdf, source, type PdfFile } from './pdf/pdf-revision.js';
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
const TOKEN_BYTES = 12_288;

/**
 * Signs `bytes` in a field reserved for it: PAdES-B-B or B-T (ETSI EN 319 142-1), as a revision of its own. The file as it
 * was stays an exact prefix. Throws `SealRefused` when the field is missing or taken, the form lets viewers rewrite
 * the file, or the certificate is not valid at that time; `PdfSyntaxError` when it is not a PDF of ours.
 */
export async function sealPdf(bytes: Uint8Array, request: SealRequest): Promise<Uint8Array> {
  const file = readPdf(bytes);
  const field = emptyField(file, request.field);
  const certificates = signingCertificates(request.key, request.at);
  const signatureId = nextObjectId(file);
  const length = longestCms(request.key, certificates) + (request.timestamp ? TOKEN_BYTES : 0);
  const dictionary = writeSignature(request, length);
  const filled = `${source(file, field.dict).slice(0, -2)} /V ${signatureId} 0 R>>`;
  const sealed = appendRevision(file, [
    { id: field.object.id, body: filled },
    { id: signatureId, body: dictionary.body },
  ]);
  const start = sealed.bodyAt.get(signatureId) ?? NaN;
  const hole = { from: start + dictionary.contentsAt, to: start + dictionary.contentsAt + 2 * length + 2 };
  const range = `[0 ${hole.from} ${hole.to} ${sealed.bytes.length - hole.to}]`.padEnd(RANGE_WIDTH);
  sealed.bytes.write(range, start + dictionary.rangeAt, 'latin1');
  const digest = sha256(sealed.bytes.subarray(0, hole.from), sealed.bytes.subarray(hole.to));
  const cms = await signDetached(request.key, digest, request.timestamp);
  if (cms.length > length) throw new SealRefused('signature-too-long');
  sealed.bytes.write(Buffer.from(cms).toString('hex').toUpperCase(), hole.from + 1, 'latin1');
  return sealed.bytes;
}

const RANGE_WIDTH = '[0 '.length + 3 * 11;
const RANGE = ' '.repeat(RANGE_WIDTH);

/** The signature dictionary, with a hole for the CMS and room for the byte range, and where the two are in it. */
function writeSignature(
  { at, name, reason, location, evidence }: SealRequest,
  length: number,
): { body: string; rangeAt: number; contentsAt: number } {
  const place = location === undefined ? '' : ` /Location ${writeText(location)}`;
  const proof = evidence === undefined ? '' : ` /${EVIDENCE_KEY} <${evidence.toUpperCase()}>`;
  const about = `/M (${writeDate(at)}) /Name ${writeText(name)} /Reason ${writeText(reason)}${place}${proof}`;
  const head = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${about} /ByteRange `;
  const middle = `${head}${RANGE} /Contents `;
  return { body: `${middle}<${'00'.repeat(length)}> >>`, rangeAt: head.length, contentsAt: middle.length };
}

function emptyField(file: PdfFile, name: string): SignatureField {
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
