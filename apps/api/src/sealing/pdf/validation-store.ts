import { readCertificate, type SealCertificate } from '../cms/certificate.js';
import { appendRevision, nextObjectId, type NewObject } from './pdf-append.js';
import { streamOf } from './pdf-attachments.js';
import { dictOf, readObject, readPdf, source, type PdfFile } from './pdf-revision.js';
import { PdfSyntaxError, type PdfDict, type PdfValue } from './pdf-syntax.js';
import { readOcspAnswer, type OcspAnswer } from '../cms/ocsp-answer.js';
import { readRevocationList, type RevocationList } from '../cms/revocation-list.js';

/** What proves, also when nobody answers any more, that no certificate was revoked (ETSI EN 319 142-1, 5.4). DER. */
export type ValidationStore = {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  /** OCSP; left out: none. */
  readonly answers?: readonly Uint8Array[];
};

export type FoundStore = {
  /** Index of the revision that adds it. */
  readonly revision: number;
  readonly certificates: readonly SealCertificate[];
  readonly lists: readonly RevocationList[];
  readonly answers: readonly OcspAnswer[];
};

/** Of all kinds. A seal and its timestamp with all that is above them need a dozen. */
const MOST_PARTS = 64;

/** What a revision adds is asked for more than once. */
const known = new WeakMap<PdfFile, Map<number, FoundStore | null>>();

/** Adds the store as a revision of its own: new objects, and the catalog with one entry more. @throws PdfSyntaxError */
export function appendStore(bytes: Uint8Array, store: ValidationStore): Uint8Array {
  return withStore(readPdf(bytes), store);
}

/** The store of a document, wherever a revision adds one; null without. Never throws. */
export function findStore(file: PdfFile): FoundStore | null {
  const added = file.revisions.map((_, index) => storeAddedBy(file, index));
  return added.find((store) => store !== null) ?? null;
}

/**
 * The store that revision `index` adds, where it adds a store and nothing else: what it says of itself is written anew
 * and compared byte by byte, so nothing can hide in it. Null for any other revision. Never throws.
 */
export function storeAddedBy(file: PdfFile, index: number): FoundStore | null {
  const stores = known.get(file) ?? new Map<number, FoundStore | null>();
  known.set(file, stores);
  const found = stores.get(index);
  if (found !== undefined) return found;
  const read = readAdded(file, index);
  stores.set(index, read);
  return read;
}

function readAdded(file: PdfFile, index: number): FoundStore | null {
  const [before, revision] = [file.revisions[index - 1], file.revisions[index]];
  if (!before || !revision) return null;
  try {
    const root = rootOf(file, index);
    if (!revision.objects.has(root) || root !== rootOf(file, index - 1)) return null;
    const earlier = {
      bytes: file.bytes.subarray(0, before.end),
      text: file.text.slice(0, before.end),
      revisions: file.revisions.slice(0, index),
      parsed: file.parsed,
    };
    const store = readStore(file, index);
    const due = withStore(earlier, store).subarray(before.end);
    if (Buffer.compare(due, file.bytes.subarray(before.end, revision.end)) !== 0) return null;
    return {
      revision: index,
      certificates: store.certificates.map((der) => readCertificate(der)),
      lists: store.lists.map((der) => readRevocationList(der)),
      answers: store.answers.map((der) => readOcspAnswer(der)),
    };
  } catch {
    return null;
  }
}

function withStore(file: PdfFile, { certificates, lists, answers = [] }: ValidationStore): Uint8Array {
  const last = file.revisions.length - 1;
  const root = rootOf(file, last);
  const catalog = dictOf(readObject(file, root, last).value);
  if (catalog.entries.has('DSS')) throw new PdfSyntaxError('a validation store is there already');
  const id = nextObjectId(file);
  const streams = [...certificates, ...lists, ...answers].map((der, index): NewObject => ({
    id: id + 1 + index,
    body: `<< /Length ${der.length} >>\nstream\n${Buffer.from(der).toString('latin1')}\nendstream`,
  }));
  const named = (some: readonly NewObject[]): string => `[${some.map((stream) => `${stream.id} 0 R`).join(' ')}]`;
  const end = certificates.length + lists.length;
  const [certs, crls] = [streams.slice(0, certificates.length), streams.slice(certificates.length, end)];
  const ocsps = answers.length > 0 ? ` /OCSPs ${named(streams.slice(end))}` : '';
  return appendRevision(file, [
    { id: root, body: `${source(file, catalog).slice(0, -2)} /DSS ${id} 0 R>>` },
    { id, body: `<< /Type /DSS /Certs ${named(certs)} /CRLs ${named(crls)}${ocsps} >>` },
    ...streams,
  ]).bytes;
}

function readStore(file: PdfFile, index: number): Required<ValidationStore> {
  const catalog = dictOf(readObject(file, rootOf(file, index), index).value);
  const dss = dictOf(readObject(file, referenceOf(catalog.entries.get('DSS')), index).value);
  const [certificates, lists] = [namedIn(dss, 'Certs'), namedIn(dss, 'CRLs')];
  const answers = dss.entries.has('OCSPs') ? namedIn(dss, 'OCSPs') : [];
  const named = [...certificates, ...lists, ...answers];
  if (named.length > MOST_PARTS || new Set(named).size < named.length)
    throw new PdfSyntaxError('no such store of ours');
  const { start = 0, end = 0 } = file.revisions[index] ?? {};
  let left = end - start;
  const partOf = (id: number): Uint8Array => {
    const part = readObject(file, id, index);
    // Ours are never packed.
    if (dictOf(part.value).entries.size !== 1) throw new PdfSyntaxError('no part of a store of ours');
    const bytes = streamOf(file, part);
    left -= bytes.length;
    if (left < 0) throw new PdfSyntaxError('parts lie within each other');
    return bytes;
  };
  return { certificates: certificates.map(partOf), lists: lists.map(partOf), answers: answers.map(partOf) };
}

function namedIn(dss: PdfDict, key: string): number[] {
  const list = dss.entries.get(key);
  if (list?.kind !== 'array') throw new PdfSyntaxError(`no list /${key}`);
  return list.items.map(referenceOf);
}

function rootOf(file: PdfFile, index: number): number {
  return referenceOf(file.revisions[index]?.trailer.entries.get('Root'));
}

function referenceOf(value: PdfValue | undefined): number {
  if (value?.kind !== 'reference') throw new PdfSyntaxError('no reference where one is due');
  return value.id;
}
