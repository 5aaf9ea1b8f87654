/** What `verifyPdf` found. Plain data: it goes into JSON, a table row and a page as it is. */
export type Verification = {
  readonly verdict: Verdict;
  /** Why the file could not be read; null unless the verdict is `unreadable`. */
  readonly unreadable: UnreadableReason | null;
  /** Lower-case hex over the whole file, whatever else is wrong with it. */
  readonly sha256: string;
  readonly size: number;
  /** Oldest first. */
  readonly revisions: readonly RevisionReport[];
  /** In the order they were made. */
  readonly signatures: readonly SignatureReport[];
  /** How many of the parties' fields are filled: whose signatures the portal attests to in revisions of their own. */
  readonly parties: { readonly attested: number; readonly of: number };
  /** Index of the revision that adds the validation store of the signatures before it, and nothing else; null when there is none. */
  readonly store: number | null;
  /**
   * What no signature covers and what is not the validation store, which is checked by itself: everything from byte `from`
   * on. Null when there is nothing of the kind.
   */
  readonly unsigned: { readonly from: number; readonly bytes: number } | null;
};

/**
 * - `valid`: sealed, unchanged since, and by a certificate the caller trusts
 * - `signer-unknown`: sealed and unchanged since, but anyone can make a certificate with any name on it
 * - `altered-after-sealing`: every signature holds, and something was added after the last, or changed between two
 * - `not-valid`: a signature does not hold
 * - `not-sealed`: no signature in the field `seal`, though those there are hold
 * - `unreadable`: not a PDF of ours, or damaged
 */
export const VERDICTS = [
  'valid',
  'signer-unknown',
  'altered-after-sealing',
  'not-valid',
  'not-sealed',
  'unreadable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `structure`: damaged, cut short, or a PDF that this portal did not make. `too-much-work`: no file of ours takes as much. */
export const UNREADABLE_REASONS = ['too-large', 'not-a-pdf', 'structure', 'too-much-work'] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export const SIGNATURE_FAULTS = [
  'sub-filter',
  'byte-range',
  'contents',
  'cms',
  'digest',
  'signature-value',
  'key-usage',
  'certificate-time',
  'signing-time',
  'timestamp',
  'changed-before',
  'order',
  'evidence',
] as const;
/**
 * `order`: it stands where none may, for parties come before the seal and the archive's timestamp after it. `evidence`:
 * what it attests to is not what the document records of that party. `changed-before`: the revision it signs also changed something an earlier signature had signed. `timestamp`: it has
 * one that does not hold, or that is older than the signer's own time.
 */
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

export const TIMESTAMP_FAULTS = ['token', 'imprint', 'signature', 'certificate', 'certificate-time'] as const;
/** `certificate`: its owner may not make timestamps. `token`: not one at all. */
export type TimestampFault = (typeof TIMESTAMP_FAULTS)[number];

/** What an independent authority says about when a signature was there (RFC 3161). */
export type TimestampReport = {
  readonly holds: boolean;
  readonly faults: readonly TimestampFault[];
  /** ISO 8601, UTC; null when the token could not be read. */
  readonly at: string | null;
  /** Dotted object identifier of the policy it was made under. */
  readonly policy: string | null;
  readonly authority: string | null;
  readonly trust: Trust;
};

/** `self-signed` and `unknown` both mean that the caller did not name the certificate, or one above it, as trusted. */
export type Trust = 'trusted' | 'self-signed' | 'unknown';

export const REVISION_KINDS = ['document', 'party', 'seal', 'store', 'archive', 'other'] as const;
/** What a revision adds: the document itself, one signature of a kind, the validation store, or anything else. */
export type RevisionKind = (typeof REVISION_KINDS)[number];

export type RevisionReport = {
  readonly adds: RevisionKind;
  /** Length in bytes of the file as it was at this revision: the earlier file is an exact prefix of the later. */
  readonly end: number;
  readonly sha256: string;
};

export type SignerReport = {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256 of the DER certificate, lower-case hex. */
  readonly fingerprint: string;
};

export const REVOCATION_FAULTS = [
  'no-issuer',
  'no-list',
  'list-signature',
  'list-scope',
  'list-time',
  'answer-signature',
  'answer-unknown',
  'answer-time',
  'revoked',
] as const;
/**
 * `no-issuer`: the certificate above it is not known, so nothing can be. `list-scope`: the list is about other
 * certificates, or not about all reasons. `list-time`: it was not in force at the time of the timestamp.
 * `answer-…`: the same of what its issuer answered about it (OCSP); `answer-unknown`: it does not know it.
 */
export type RevocationFault = (typeof REVOCATION_FAULTS)[number];

/** Whether the document proves by itself that no certificate was revoked when it was stamped. */
export type RevocationReport = {
  readonly holds: boolean;
  /** One for each certificate for which it is not proved. */
  readonly faults: readonly { readonly fault: RevocationFault; readonly certificate: string }[];
};

export const SEAL_LEVELS = ['PAdES-B-B', 'PAdES-B-T', 'PAdES-B-LT', 'PAdES-B-LTA'] as const;
/**
 * B-T: an independent authority whom the caller trusts vouches for the time. B-LT: and the document holds what proves that neither its
 * certificate nor the seal's was revoked. B-LTA: and such an authority has stamped all of that.
 */
export type SealLevel = (typeof SEAL_LEVELS)[number];

/** What was reached, as it is recorded beside the document. */
export type Seal = {
  readonly level: SealLevel;
  /** When an independent authority saw the seal, and which; null without one. */
  readonly timestamp: { readonly at: string; readonly authority: string } | null;
};

export type SignatureReport = {
  readonly field: string;
  /** Index into `revisions`. */
  readonly revision: number;
  readonly holds: boolean;
  /** Empty when it holds. */
  readonly faults: readonly SignatureFault[];
  readonly trust: Trust;
  /** /M: the signer's own claim, ISO 8601 UTC; null when missing or not a date. */
  readonly signedAt: string | null;
  readonly name: string | null;
  readonly reason: string | null;
  readonly location: string | null;
  /** SHA-256, lower-case hex, of the record it attests to; null when it names none. */
  readonly evidence: string | null;
  readonly signer: SignerReport | null;
  /** Null when it has none; the archive's is nothing else. */
  readonly timestamp: TimestampReport | null;
  /** Null without a validation store, or without a timestamp that holds. */
  readonly revocation: RevocationReport | null;
  /** ETSI EN 319 142-1 level that was checked; null for the archive's timestamp, which only raises the seal's. */
  readonly level: SealLevel | null;
};
