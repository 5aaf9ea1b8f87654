import { createHash } from 'node:crypto';
import { canonicalJson } from '#dpa-templates';
import type { ExportedLink } from '../audit/exported-events.js';
import { pemOf } from '../sealing/own-certificates.js';
import { pdfAttachments } from '../sealing/pdf/pdf-attachments.js';
import type { SealParts } from '../sealing/verify/sealing-parts.js';

/** Path in the package → content. */
export type EvidenceFiles = Readonly<Record<string, Uint8Array>>;

export type Evidence = {
  readonly agreement: Uint8Array;
  readonly offered: Uint8Array;
  readonly seal: SealParts;
  readonly links: readonly ExportedLink[];
  /** DER certificates of those whose time is believed. */
  readonly authorities: readonly Uint8Array[];
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''));
/** The manifest, as `sha256sum --check` reads it. */
export const sumsOf = (files: EvidenceFiles): Uint8Array =>
  text(Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}`));

/** What proves an agreement, each part in the form that common programs take. */
export function evidenceFiles(evidence: Evidence, readme: string): EvidenceFiles {
  const files = {
    'README.txt': Buffer.from(readme),
    'agreement.pdf': evidence.agreement,
    'offered.pdf': evidence.offered,
    ...Object.fromEntries(pdfAttachments(evidence.agreement).map(({ name, bytes }) => [`attachments/${name}`, bytes])),
    ...sealFiles(evidence),
    ...auditFiles(evidence.links),
  };
  return files;
}

function sealFiles({ seal, authorities }: Evidence): EvidenceFiles {
  const { cms, certificates, timestamp, store, archive, attestations } = seal;
  return {
    'seal/seal.p7s': cms,
    ...Object.fromEntries(
      attestations.flatMap((attested): [string, Uint8Array][] => [
        [`signatures/${attested.field}.p7s`, attested.cms],
        [`signatures/${attested.field}.json`, Buffer.from(attested.record)],
      ]),
    ),
    'certificates/seal.pem': Buffer.from(pemOf(certificates.slice(0, 1))),
    ...(timestamp && {
      'seal/timestamp.tst': timestamp.token,
      'seal/signature.bin': timestamp.stamped,
      'certificates/timestamp.pem': Buffer.from(pemOf(timestamp.certificates)),
      'certificates/authorities.pem': Buffer.from(pemOf(authorities)),
    }),
    ...(archive && {
      'seal/archive.tst': archive.token,
      'certificates/archive.pem': Buffer.from(pemOf(archive.certificates)),
    }),
    ...(store && {
      'certificates/store.pem': Buffer.from(pemOf(store.certificates)),
      ...numbered('crl', store.lists),
      ...numbered(
        'pem',
        store.revocable.map((der) => Buffer.from(pemOf([der]))),
      ),
      ...numbered(
        'der',
        store.answered.map(({ answer }) => answer),
        'ocsp',
      ),
      ...numbered(
        'pem',
        store.answered.map(({ certificate, issuer }) => Buffer.from(pemOf([certificate, issuer]))),
        'ocsp',
      ),
    }),
  };
}

const numbered = (ending: string, files: readonly Uint8Array[], folder = 'revocation'): EvidenceFiles =>
  Object.fromEntries(files.map((bytes, index) => [`${folder}/${index + 1}.${ending}`, bytes]));

/** Each link as the bytes that were hashed for it, so that nothing but SHA-256 is needed to check it; the events again to read. */
function auditFiles(links: readonly ExportedLink[]): EvidenceFiles {
  const hashed = links.map(({ sequence, previous, event }): [string, Uint8Array] => [
    `audit/${String(sequence).padStart(8, '0')}.link`,
    Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(canonicalJson(event))]),
  ]);
  const sums = links.map(({ hash }, index) => `${hash}  ${hashed[index]?.[0] ?? ''}`);
  return {
    'audit/events.jsonl': text(links.map(({ event }) => canonicalJson(event))),
    ...Object.fromEntries(hashed),
    'audit/LINKS': text(sums),
  };
}
