import { issuedItself } from './cms/certificate-path.js';
import { checkSignedData, withoutPadding } from './cms/cms-check.js';
import { sha256 } from './cms/cms.js';
import { dictOf, readObject, readPdf, type PdfFile } from './pdf/pdf-revision.js';
import { PdfSyntaxError } from './pdf/pdf-syntax.js';
import { readSignatureForm } from './pdf/signature-fields.js';
import { readTimestampToken } from './cms/timestamp-token.js';
import { findStore, type ValidationStore } from './pdf/validation-store.js';

/** A seal taken out of its document, for programs that check it without one that knows PDF. */
export type SealParts = {
  /** What is signed: all bytes before `from`, and those from `to` up to `end`. */
  readonly signed: { readonly from: number; readonly to: number; readonly end: number };
  /** The detached CMS signature, DER. */
  readonly cms: Uint8Array;
  /** DER, the signer's first. */
  readonly certificates: readonly Uint8Array[];
  /** The RFC 3161 token, the signature value it is over, and the certificates it brings along; null without one. */
  readonly timestamp: {
    readonly token: Uint8Array;
    readonly stamped: Uint8Array;
    readonly certificates: readonly Uint8Array[];
  } | null;
  /** The validation store that follows it; null without one. */
  readonly store:
    | (ValidationStore & {
        /** The byte after it. */
        readonly end: number;
        /** Those of its certificates that others issued. */
        readonly revocable: readonly Uint8Array[];
        /** When the newest of its lists came out. */
        readonly listedFrom: Date;
      })
    | null;
};

/** @throws PdfSyntaxError when it is no document of ours, or not sealed */
export function sealParts(bytes: Uint8Array): SealParts {
  const file = readPdf(bytes);
  const signature = readSignatureForm(file).fields.find(({ name }) => name === 'seal')?.signature ?? null;
  if (signature === null) throw new PdfSyntaxError('not sealed');
  const object = readObject(file, signature);
  const hole = dictOf(object.value).entries.get('Contents');
  const end = file.revisions.find((revision) => revision.objects.get(object.id) === object.at)?.end;
  const cms = hole?.kind === 'string' ? withoutPadding(hole.bytes) : null;
  if (!hole || !cms || end === undefined) throw new PdfSyntaxError('the seal has no signature');
  const digest = sha256(bytes.subarray(0, hole.start), bytes.subarray(hole.end, end));
  const { certificates, timestamp } = checkSignedData(cms, digest);
  return {
    signed: { from: hole.start, to: hole.end, end },
    cms,
    certificates: certificates.map(({ der }) => der),
    timestamp: timestamp && {
      ...timestamp,
      certificates: readTimestampToken(timestamp.token).certificates.map(({ der }) => der),
    },
    store: storeIn(file),
  };
}

function storeIn(file: PdfFile): SealParts['store'] {
  const store = findStore(file);
  const end = store && file.revisions[store.revision]?.end;
  if (!store || end == null) return null;
  const dersOf = (parts: readonly { readonly der: Uint8Array }[]): Uint8Array[] => parts.map(({ der }) => der);
  const listedFrom = new Date(Math.max(0, ...store.lists.map(({ thisUpdate }) => thisUpdate.getTime())));
  const revocable = store.certificates.filter((certificate) => !issuedItself(certificate));
  return {
    ...{ certificates: dersOf(store.certificates), lists: dersOf(store.lists) },
    ...{ revocable: dersOf(revocable), end, listedFrom },
  };
}
