import { createHash, X509Certificate } from 'node:crypto';
import { readableCertificates } from '../cms/certificate.js';
import { belongsTo } from '../cms/store-belongs.js';
import { keepsWhatWasSigned } from '../pdf/pdf-changes.js';
import { partyRecords } from '../pdf/party-records.js';
import { readObject, readPdf, type PdfFile } from '../pdf/pdf-revision.js';
import { isOfParty, readSignatureForm } from '../pdf/signature-fields.js';
import { findStore, type FoundStore } from '../pdf/validation-store.js';
import type {
  RevisionKind,
  RevisionReport,
  SignatureReport,
  UnreadableReason,
  Verdict,
  Verification,
} from './verification.js';
import type { FoundSignature } from './found-signature.js';
import { verifyArchive } from './verify-archive.js';
import { verifySignature, type Anchors, type CheckedBy } from './verify-signature.js';

/** Bytes. An agreement of ours takes a hundredth of it. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Tells whether a PDF is as it was when it was sealed, and by whom. Strict (it reads PDFs made by this portal and no
 * others), bounded on hostile input, and never throws on a bad file: it says so in the verdict.
 * @param trusted DER certificates: the signers' own, or those that issued them. Without any, the best verdict is
 *   `signer-unknown`. Something else among them is the caller's mistake, and throws
 * @param authorities the same for those who vouch for the time
 */
export async function verifyPdf(
  bytes: Uint8Array,
  { trusted = [], authorities = [] }: Partial<Anchors> = {},
): Promise<Verification> {
  for (const der of [...trusted, ...authorities]) new X509Certificate(der);
  if (bytes.length > LARGEST) return unreadable(bytes, 'too-large');
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return unreadable(bytes, 'not-a-pdf');
  try {
    const file = readLongestPrefix(bytes);
    if (!file) return unreadable(bytes, 'structure');
    const { signatures, store } = await examined(file, { trusted, authorities });
    // What is cut short or damaged, with no whole signature before the damage, is not "altered after sealing".
    if (file.bytes.length < bytes.length && signatures.length === 0) return unreadable(bytes, 'structure');
    const last = Math.max(-1, ...signatures.map(({ revision }) => revision));
    const isFollowed = store?.revision === last + 1;
    const from = file.revisions[isFollowed ? last + 1 : last]?.end ?? 0;
    const unsigned = from < bytes.length ? { from, bytes: bytes.length - from } : null;
    const verdict = verdictOn(signatures, unsigned !== null);
    const told = { revisions: revisionsOf(file, signatures, store), parties: partiesOf(file) };
    const found = { ...told, signatures, store: store?.revision ?? null, unsigned };
    return { ...basics(bytes), verdict, unreadable: null, ...found };
  } catch {
    return unreadable(bytes, 'structure');
  }
}

/** The signatures, and the store if it is one: it proves those before it and holds nothing else. */
async function examined(
  file: PdfFile,
  anchors: Anchors,
): Promise<{ signatures: SignatureReport[]; store: FoundStore | null }> {
  const store = findStore(file);
  const found = findSignatures(file);
  const checked = await checkAll(file, found, anchors, store);
  const reports = (all: readonly CheckedBy[]): SignatureReport[] => all.map(({ report }) => report);
  if (store && provesThose(checked, store, anchors)) return { signatures: withArchive(reports(checked), store), store };
  if (!store) return { signatures: reports(checked), store };
  const isChange = found.some(({ revision }) => revision < store.revision);
  const changed = found.map((one) => ({
    ...one,
    changedBefore: one.changedBefore || (isChange && one.revision > store.revision),
  }));
  return { signatures: reports(await checkAll(file, changed, anchors, null)), store: null };
}

async function checkAll(
  file: PdfFile,
  found: readonly FoundSignature[],
  anchors: Anchors,
  store: FoundStore | null,
): Promise<CheckedBy[]> {
  const checked: CheckedBy[] = [];
  for (const one of found)
    checked.push(
      one.field === 'archive'
        ? await verifyArchive(file, one, anchors)
        : await verifySignature(file, one, anchors, store),
    );
  return checked;
}

/** The level of a seal rises by a timestamp over it and over what proves it, by an authority that is believed. */
function withArchive(reports: readonly SignatureReport[], store: FoundStore): SignatureReport[] {
  const archive = reports.find(({ field, holds, trust }) => field === 'archive' && holds && trust === 'trusted');
  const isOverStore = archive !== undefined && archive.revision > store.revision;
  return reports.map((report) =>
    isOverStore && report.level === 'PAdES-B-LT' && isInOrder(report, archive)
      ? { ...report, level: 'PAdES-B-LTA' as const }
      : report,
  );
}

/** Two authorities' clocks may differ. */
const MOST_MILLISECONDS_EARLY = 5 * 60_000;

const isInOrder = ({ timestamp }: SignatureReport, archive: SignatureReport): boolean =>
  Date.parse(timestamp?.at ?? '') <= Date.parse(archive.timestamp?.at ?? '') + MOST_MILLISECONDS_EARLY;

function provesThose(checked: readonly CheckedBy[], store: FoundStore, { trusted, authorities }: Anchors): boolean {
  const stamped = checked.filter(({ report, stamping }) => report.revision < store.revision && stamping.length > 0);
  const owners = stamped.flatMap(({ signing, stamping }) => [...signing.slice(0, 1), ...stamping.slice(0, 1)]);
  const broughtAlong = stamped.flatMap(({ signing, stamping }) => [...signing, ...stamping]);
  return belongsTo(store, owners, [...readableCertificates([...trusted, ...authorities]), ...broughtAlong]);
}

function verdictOn(signatures: readonly SignatureReport[], unsigned: boolean): Verdict {
  const faults = signatures.flatMap((signature) => signature.faults);
  if (signatures.length === 0) return 'not-sealed';
  if (faults.some((fault) => fault !== 'changed-before' && fault !== 'order')) return 'not-valid';
  if (!signatures.some(({ field }) => field === 'seal')) return 'not-sealed';
  if (faults.length > 0 || unsigned) return 'altered-after-sealing';
  const signers = signatures.filter(({ field }) => field !== 'archive');
  return signers.every(({ trust }) => trust === 'trusted') ? 'valid' : 'signer-unknown';
}

const EOF = '%%EOF\n';
const MOST_ATTEMPTS = 16;

/** The file, or what was the file before something that is no revision of ours was added to it. */
function readLongestPrefix(bytes: Uint8Array): PdfFile | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = buffer.lastIndexOf(EOF);
  for (let attempt = 0; attempt < MOST_ATTEMPTS && at >= 0; attempt++) {
    try {
      return readPdf(bytes.subarray(0, at + EOF.length));
    } catch {
      at = at > 0 ? buffer.lastIndexOf(EOF, at - 1) : -1;
    }
  }
  return null;
}

/** Every signature any revision shows, oldest first: one that a later revision takes out of the form counts too. */
function findSignatures(file: PdfFile): FoundSignature[] {
  const found: FoundSignature[] = [];
  const seen = new Set<number>();
  let changedBefore = false;
  for (let revision = 0; revision < file.revisions.length; revision++) {
    if (found.length > 0) changedBefore ||= !keepsWhatWasSigned(file, revision);
    const fresh = readSignatureForm(file, revision)
      .fields.flatMap(({ name, signature }) =>
        signature === null ? [] : [{ field: name, object: readObject(file, signature, revision) }],
      )
      .filter(({ object }) => !seen.has(object.at));
    for (const { field, object } of fresh) {
      seen.add(object.at);
      const isSealed = found.some((earlier) => earlier.field === 'seal');
      const outOfOrder = isSealed === (field !== 'archive');
      found.push({ field, object, revision, alone: fresh.length === 1, changedBefore, outOfOrder });
    }
  }
  return found;
}

function revisionsOf(
  file: PdfFile,
  signatures: readonly SignatureReport[],
  store: FoundStore | null,
): RevisionReport[] {
  const hash = createHash('sha256');
  return file.revisions.map(({ start, end }, index) => {
    hash.update(file.bytes.subarray(start, end));
    const filled = signatures.find(({ revision }) => revision === index);
    return { adds: kindOf(index, filled?.field, store), end, sha256: hash.copy().digest('hex') };
  });
}

function kindOf(index: number, field: string | undefined, store: FoundStore | null): RevisionKind {
  if (index === 0) return 'document';
  if (store?.revision === index) return 'store';
  if (field === undefined) return 'other';
  return field === 'seal' || field === 'archive' ? field : 'party';
}

/** Documents from before they were attested have no fields for those who had signed, and say so in what they carry. */
function partiesOf(file: PdfFile): Verification['parties'] {
  const fields = readSignatureForm(file).fields.filter(({ name }) => isOfParty(name));
  const all = new Set([...fields.map(({ name }) => name), ...partyRecords(file).map(({ field }) => field)]);
  return { attested: fields.filter(({ signature }) => signature !== null).length, of: all.size };
}

function basics(bytes: Uint8Array): Pick<Verification, 'sha256' | 'size'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

export function unreadable(bytes: Uint8Array, reason: UnreadableReason): Verification {
  const nothing = { revisions: [], signatures: [], parties: { attested: 0, of: 0 }, store: null, unsigned: null };
  return { ...basics(bytes), verdict: 'unreadable', unreadable: reason, ...nothing };
}
