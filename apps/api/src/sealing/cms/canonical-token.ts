import { distinct, revocableCertificates } from './certificate-path.js';
import type { SealCertificate } from './certificate.js';
import { OID } from './cms.js';
import { decode, encode, encodeOid, encodeSetOf, member, members, TAG, type DerNode } from './der.js';
import { HASHES, readTimestampToken, TST_INFO } from './timestamp-token.js';

const RSA = '1.2.840.113549.1.1.';
const ECDSA = '1.2.840.10045.4.3.';
/** What signs, by the hash that it is over. RSA's own identifier names none. */
const ALGORITHMS: Readonly<Record<string, readonly Uint8Array[]>> = {
  sha256: [`${RSA}1`, `${RSA}11`, `${ECDSA}2`].map(encodeOid),
  sha384: [`${RSA}1`, `${RSA}12`, `${ECDSA}3`].map(encodeOid),
  sha512: [`${RSA}1`, `${RSA}13`, `${ECDSA}4`].map(encodeOid),
};
const NULL = encode(TAG.null);
const integer = (value: number): Uint8Array => encode(TAG.integer, Buffer.of(value));
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * The same timestamp in the one form in which nothing that its authority did not sign is left to choice: its certificate
 * and those above it that came along, no others, and no attributes that are not signed. What is signed stays as it is,
 * byte for byte. Null for one that has no such form here. Never throws.
 * @param known certificates that may vouch for the highest that came along; without one that does, it is left out
 */
export function canonicalToken(token: Uint8Array, known: readonly SealCertificate[]): Uint8Array | null {
  try {
    return written(token, known);
  } catch {
    return null;
  }
}

function written(token: Uint8Array, known: readonly SealCertificate[]): Uint8Array | null {
  const [, wrapped] = members(decode(token));
  const signedData = members(decode(member(wrapped ? [wrapped] : [], 0, TAG.context0).content));
  const content = member(members(member(signedData, 2, TAG.sequence)), 1, TAG.context0);
  const octets = member([decode(content.content)], 0, TAG.octetString);
  const signer = members(member(members(member(signedData, signedData.length - 1, TAG.set), TAG.set), 0, TAG.sequence));
  const [hash] = members(member(signer, 2, TAG.sequence));
  const algorithm = algorithmOf(member(signer, 4, TAG.sequence), hash);
  if (!hash || !algorithm) return null;
  const digest = encode(TAG.sequence, hash.raw);
  const signerInfo = encode(
    TAG.sequence,
    integer(1),
    member(signer, 1, TAG.sequence).raw,
    digest,
    encode(TAG.context0, member(signer, 3, TAG.context0).content),
    algorithm,
    encode(TAG.octetString, member(signer, 5, TAG.octetString).content),
  );
  const whole = encode(
    TAG.sequence,
    integer(3),
    encode(TAG.set, digest),
    encode(TAG.sequence, TST_INFO, encode(TAG.context0, encode(TAG.octetString, octets.content))),
    encodeSetOf(TAG.context0, certificatesIn(token, known)),
    encode(TAG.set, signerInfo),
  );
  return encode(TAG.sequence, OID.signedData, encode(TAG.context0, whole));
}

/** Its parameters are none, or NULL; those of PSS could be written in several ways. */
function algorithmOf(node: DerNode, hash: DerNode | undefined): Uint8Array | null {
  const [type, ...parameters] = members(node);
  const named = HASHES.find(([oid]) => hash && same(oid, hash.raw))?.[1];
  const isKnown = named !== undefined && ALGORITHMS[named]?.some((oid) => type && same(oid, type.raw));
  if (!isKnown || !type || parameters.some(({ raw }) => !same(raw, NULL))) return null;
  return encode(TAG.sequence, type.raw, ...parameters.slice(0, 1).map(({ raw }) => raw));
}

/** Its own is named in what is signed. Each of the others signed one of those before it, and is signed by one there is. */
function certificatesIn(token: Uint8Array, known: readonly SealCertificate[]): Uint8Array[] {
  const [own, ...others] = readTimestampToken(token).certificates;
  const above = revocableCertificates([own], others).flatMap(({ issuer }) => issuer ?? []);
  const vouched = above.filter(({ x509 }) =>
    [...others, ...known].some((by) => x509.checkIssued(by.x509) && x509.verify(by.x509.publicKey)),
  );
  return distinct([own, ...vouched]).map(({ der }) => der);
}
