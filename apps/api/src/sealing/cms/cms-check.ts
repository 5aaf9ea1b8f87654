import { verify } from 'node:crypto';
import { readCertificate, type SealCertificate } from './certificate.js';
import { encodeSignedAttributes, encodeSignedData, OID, sha256 } from './cms.js';
import { decode, DerError, member, members, TAG, type DerNode } from './der.js';
import type { SignatureFault } from '../verify/verification.js';

export type CheckedSignature = {
  readonly faults: readonly SignatureFault[];
  /** The signer's first; empty when they could not be read. */
  readonly certificates: readonly SealCertificate[];
  /** The token, unchecked, and the signature value it has to be about; null without one. */
  readonly timestamp: { readonly token: Uint8Array; readonly stamped: Uint8Array } | null;
};

type Claims = {
  readonly certificates: readonly [SealCertificate, ...SealCertificate[]];
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  readonly timestamp: Uint8Array | undefined;
};

/**
 * Checks a CMS signature of ours over content whose SHA-256 is `digest`. After reading what it claims, it is built
 * anew from those claims and compared byte by byte, so nothing in it can hide or be changed. Never throws.
 */
export function checkSignedData(cms: Uint8Array, digest: Uint8Array): CheckedSignature {
  const claims = attempt(() => readClaims(cms));
  if (!claims) return { faults: ['cms'], certificates: [], timestamp: null };
  const { certificates, signature, timestamp } = claims;
  const [signer] = certificates;
  const faults = new Set<SignatureFault>();
  if (Buffer.compare(claims.digest, digest) !== 0) faults.add('digest');
  if (!signer.maySign || signer.algorithm === null) faults.add('key-usage');
  const parts = {
    certificates,
    digest: claims.digest,
    algorithm: signer.algorithm ?? 'rsa-sha256',
    signature,
    timestamp,
  };
  if (Buffer.compare(encodeSignedData(parts), cms) !== 0) faults.add('cms');
  const holds = attempt(() => verify('sha256', encodeSignedAttributes(parts), signer.x509.publicKey, signature));
  if (!holds) faults.add('signature-value');
  return { faults: [...faults], certificates, timestamp: timestamp ? { token: timestamp, stamped: signature } : null };
}

/** Splits the CMS of a hole in a PDF from the zeros that fill the rest. Null when anything else follows it. */
export function withoutPadding(hole: Uint8Array): Uint8Array | null {
  const cms = attempt(() => decode(hole).raw);
  return cms && hole.subarray(cms.length).every((byte) => byte === 0) ? cms : null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function readClaims(cms: Uint8Array): Claims {
  const signedData = members(only(member(members(decode(cms)), 1, TAG.context0)));
  const available = members(member(signedData, 3, TAG.context0), TAG.context0).map(({ raw }) => readCertificate(raw));
  const signerInfo = members(only(member(signedData, 4, TAG.set)));
  const attributes = members(member(signerInfo, 3, TAG.context0), TAG.context0);
  const certificates = namedCertificates(valueOf(attributes, OID.signingCertificateV2), available);
  return {
    certificates,
    digest: member([valueOf(attributes, OID.messageDigest)], 0, TAG.octetString).content,
    signature: member(signerInfo, 5, TAG.octetString).content,
    timestamp: timestampIn(signerInfo),
  };
}

/** The only unsigned attribute a signature of ours may have. */
function timestampIn(signerInfo: readonly DerNode[]): Uint8Array | undefined {
  if (signerInfo.length === 6) return undefined;
  const attributes = members(member(signerInfo, 6, TAG.context1), TAG.context1);
  return valueOf(attributes, OID.timeStampToken).raw;
}

/** The certificates in the order in which the signer named them. */
function namedCertificates(value: DerNode, available: readonly SealCertificate[]): Claims['certificates'] {
  const ids = members(member(members(value), 0, TAG.sequence));
  const [signer, ...issuers] = ids.map((id) => {
    const hash = member(members(id), 0, TAG.octetString).content;
    const certificate = available.find(({ der }) => Buffer.compare(sha256(der), hash) === 0);
    if (!certificate) throw new DerError('a certificate is named and not there');
    return certificate;
  });
  if (!signer) throw new DerError('no signing certificate is named');
  return [signer, ...issuers];
}

function valueOf(attributes: readonly DerNode[], type: Uint8Array): DerNode {
  const found = attributes.map((node) => members(node)).find(([oid]) => oid && Buffer.compare(oid.raw, type) === 0);
  return only(member(found ?? [], 1, TAG.set));
}

/** The one member of a value that may have no other. */
function only(node: DerNode): DerNode {
  const [first, ...others] = members(node, node.tag);
  if (!first || others.length > 0) throw new DerError('one value is due');
  return first;
}
