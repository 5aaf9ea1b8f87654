import { issuedItself, revocableCertificates } from '../cms/certificate-path.js';
import type { SealCertificate } from '../cms/certificate.js';
import { checkSignedData, withoutPadding } from '../cms/cms-check.js';
import { sha256 } from '../cms/cms.js';
import { dictOf, readObject, readPdf, type PdfFile } from '../pdf/pdf-revision.js';
import { partyRecords } from '../pdf/party-records.js';
import { PdfSyntaxError, type PdfDict } from '../pdf/pdf-syntax.js';
import { readText } from '../pdf/pdf-text.js';
import { isOfParty, readSignatureForm, type SignatureField } from '../pdf/signature-fields.js';
import { readTimestampToken } from '../cms/timestamp-token.js';
import { answersFor } from '../cms/ocsp-answer.js';
import { findStore, type FoundStore, type ValidationStore } from '../pdf/validation-store.js';

/** That a party signed, as the seal's owner attests to it in a revision of its own. */
export type AttestationParts = Pick<SealParts, 'signed' | 'cms'> & {
  readonly field: string;
  /** Who attests to what, in words. */
  readonly name: string;
  readonly reason: string;
  /** What the document records of that party, canonical JSON: its hash stands in the revision. */
  readonly record: string;
};

/** A seal taken out of its document, for programs that check it without one that knows PDF. */
export type SealParts = {
  /** What is signed: all bytes before `from`, and those from `to` up to `end`. */
  readonly signed: { readonly from: number; readonly to: number; readonly end: number };
  /** The detached CMS signature, DER. */
  readonly cms: Uint8Array;
  /** In the order in which they were made; empty in documents from before there were any. */
  readonly attestations: readonly AttestationParts[];
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
        /** Those of its certificates that others issued, and that are proved by lists. */
        readonly revocable: readonly Uint8Array[];
        /** The others, each with what was answered about it and with the one above it. */
        readonly answered: readonly {
          readonly answer: Uint8Array;
          readonly certificate: Uint8Array;
          readonly issuer: Uint8Array;
        }[];
        /** When the newest of its lists and answers came out. */
        readonly listedFrom: Date;
      })
    | null;
  /** The timestamp over all that (RFC 3161 token), what it is over, and the certificates it brings along; null without one. */
  readonly archive: {
    readonly token: Uint8Array;
    readonly at: Date;
    readonly signed: SealParts['signed'];
    readonly certificates: readonly Uint8Array[];
  } | null;
};

/** @throws PdfSyntaxError when it is no document of ours, or not sealed, DerError */
export function sealParts(bytes: Uint8Array): SealParts {
  const file = readPdf(bytes);
  const { fields } = readSignatureForm(file);
  const seal = fields.find(({ name }) => name === 'seal')?.signature ?? null;
  if (seal === null) throw new PdfSyntaxError('not sealed');
  const { cms, signed } = signatureIn(file, seal);
  const digest = sha256(bytes.subarray(0, signed.from), bytes.subarray(signed.to, signed.end));
  const { certificates, timestamp } = checkSignedData(cms, digest);
  return {
    ...{ signed, cms, attestations: attestationsIn(file, fields) },
    certificates: certificates.map(({ der }) => der),
    timestamp: timestamp && {
      ...timestamp,
      certificates: readTimestampToken(timestamp.token).certificates.map(({ der }) => der),
    },
    store: storeIn(file),
    archive: archiveIn(file, fields),
  };
}

function archiveIn(file: PdfFile, fields: readonly SignatureField[]): SealParts['archive'] {
  const signature = fields.find(({ name }) => name === 'archive')?.signature ?? null;
  if (signature === null) return null;
  const { cms: token, signed } = signatureIn(file, signature);
  const { at, certificates } = readTimestampToken(token);
  return { token, at, signed, certificates: certificates.map(({ der }) => der) };
}

function signatureIn(file: PdfFile, signature: number): Pick<SealParts, 'signed' | 'cms'> & { readonly dict: PdfDict } {
  const object = readObject(file, signature);
  const dict = dictOf(object.value);
  const hole = dict.entries.get('Contents');
  const end = file.revisions.find((revision) => revision.objects.get(object.id) === object.at)?.end;
  const cms = hole?.kind === 'string' ? withoutPadding(hole.bytes) : null;
  if (!hole || !cms || end === undefined) throw new PdfSyntaxError('a signature field without a signature');
  return { signed: { from: hole.start, to: hole.end, end }, cms, dict };
}

/** Oldest first. */
function attestationsIn(file: PdfFile, fields: readonly SignatureField[]): AttestationParts[] {
  const records = partyRecords(file);
  const found = fields.flatMap(({ name: field, signature }): AttestationParts[] => {
    const record = records.find((one) => one.field === field);
    if (signature === null || !isOfParty(field) || !record) return [];
    const { signed, cms, dict } = signatureIn(file, signature);
    return [{ field, record: record.json, name: textOf(dict, 'Name'), reason: textOf(dict, 'Reason'), signed, cms }];
  });
  return found.toSorted((one, other) => one.signed.end - other.signed.end);
}

function textOf(dict: PdfDict, key: string): string {
  const value = dict.entries.get(key);
  return value?.kind === 'string' ? readText(value.bytes) : '';
}

function storeIn(file: PdfFile): SealParts['store'] {
  const store = findStore(file);
  const end = store && file.revisions[store.revision]?.end;
  if (!store || end == null) return null;
  const dersOf = (parts: readonly { readonly der: Uint8Array }[]): Uint8Array[] => parts.map(({ der }) => der);
  const listedFrom = new Date(
    Math.max(0, ...[...store.lists, ...store.answers].map(({ thisUpdate }) => thisUpdate.getTime())),
  );
  const answered = answeredIn(store);
  const isAnswered = ({ der }: SealCertificate): boolean => answered.some(({ certificate }) => certificate === der);
  const revocable = store.certificates.filter((one) => !issuedItself(one) && !isAnswered(one));
  return {
    ...{ certificates: dersOf(store.certificates), lists: dersOf(store.lists), answers: dersOf(store.answers) },
    ...{ revocable: dersOf(revocable), answered, end, listedFrom },
  };
}

function answeredIn({ certificates, answers }: FoundStore): NonNullable<SealParts['store']>['answered'] {
  return revocableCertificates(certificates, certificates).flatMap(({ certificate, issuer }) => {
    const found = issuer && answers.find((answer) => answersFor(answer, certificate, issuer));
    return found ? [{ answer: found.der, certificate: certificate.der, issuer: issuer.der }] : [];
  });
}
