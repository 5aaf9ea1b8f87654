import { constants, createHash, verify } from 'node:crypto';
import { readCertificate, type SealCertificate } from './certificate.js';
import { OID } from './cms.js';
import { decode, DerError, encode, encodeOid, member, members, TAG, type DerNode } from './der.js';

/** An RFC 3161 token taken apart. What is in it is claimed, not checked. */
export type TimestampToken = {
  /** What the time is of: a hash's name as Node has it, and its value. */
  readonly imprint: { readonly hash: string; readonly digest: Uint8Array };
  readonly at: Date;
  /** DER of the policy's object identifier, and of the nonce; null when there is none. */
  readonly policy: Uint8Array;
  readonly nonce: Uint8Array | null;
  /** The authority's own first, then what came along. */
  readonly certificates: readonly [SealCertificate, ...SealCertificate[]];
  /** Whether the authority's key signed all this. */
  readonly signatureHolds: boolean;
};

export const TST_INFO = encodeOid('1.2.840.113549.1.9.16.1.4');
const SIGNING_CERTIFICATE = encodeOid('1.2.840.113549.1.9.16.2.12');
const RSA_PSS = encodeOid('1.2.840.113549.1.1.10');
/** Those that are used here: DER of the identifier, and the name that Node knows. */
export const HASHES: readonly (readonly [Uint8Array, string])[] = [
  [OID.sha256, 'sha256'],
  [encodeOid('2.16.840.1.101.3.4.2.2'), 'sha384'],
  [encodeOid('2.16.840.1.101.3.4.2.3'), 'sha512'],
];
const GENERALIZED_TIME = 0x18;
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** @throws DerError when the bytes are no token of one signer that names its certificate and brings it along */
export function readTimestampToken(token: Uint8Array): TimestampToken {
  const [, wrapped] = members(decode(token));
  const signedData = members(decode(member(wrapped ? [wrapped] : [], 0, TAG.context0).content));
  const [type, octets] = members(member(signedData, 2, TAG.sequence));
  if (!type || !same(type.raw, TST_INFO) || octets?.tag !== TAG.context0) throw new DerError('no TSTInfo');
  const content = member([decode(octets.content)], 0, TAG.octetString).content;
  const found = members(member(signedData, 3, TAG.context0), TAG.context0).flatMap(({ tag, raw }) =>
    tag === TAG.sequence ? [readCertificate(raw)] : [],
  );
  const signers = members(member(signedData, signedData.length - 1, TAG.set), TAG.set);
  if (signers.length !== 1 || !signers[0]) throw new DerError('one signer is due');
  const signer = members(signers[0]);
  const own = namedCertificate(members(member(signer, 3, TAG.context0), TAG.context0), found);
  if (!same(member(signer, 1, TAG.sequence).raw, encode(TAG.sequence, own.issuer, own.serialNumber)))
    throw new DerError('the signer is another than the certificate it names');
  return {
    ...readInfo(content),
    certificates: [own, ...found.filter((one) => one !== own)],
    signatureHolds: signatureHolds(signer, content, own),
  };
}

function readInfo(content: Uint8Array): Pick<TimestampToken, 'imprint' | 'at' | 'policy' | 'nonce'> {
  const info = members(decode(content));
  const imprint = members(member(info, 2, TAG.sequence));
  const time = Buffer.from(member(info, 4, GENERALIZED_TIME).content).toString('latin1');
  return {
    policy: member(info, 1, TAG.oid).raw,
    imprint: {
      hash: hashNamed(members(member(imprint, 0, TAG.sequence))[0]),
      digest: member(imprint, 1, TAG.octetString).content,
    },
    at: readTime(time),
    nonce: info.slice(5).find(({ tag }) => tag === TAG.integer)?.raw ?? null,
  };
}

/** `20260301100000.5Z`: RFC 3161 allows a fraction and no other zone. */
function readTime(text: string): Date {
  const [, year, month, day, hours, minutes, seconds, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(at.getTime())) throw new DerError('no time');
  return at;
}

function hashNamed(oid: DerNode | undefined): string {
  const known = HASHES.find(([der]) => oid && same(der, oid.raw));
  if (!known) throw new DerError('a hash that is not used here');
  return known[1];
}

function valueOf(attributes: readonly DerNode[], type: Uint8Array): DerNode | undefined {
  const attribute = attributes.map((node) => members(node)).find(([oid]) => oid && same(oid.raw, type));
  return attribute && members(member(attribute, 1, TAG.set), TAG.set)[0];
}

/** By its hash (RFC 5035, and RFC 2634 before it), never by its name alone: names can be given to any key. */
function namedCertificate(attributes: readonly DerNode[], found: readonly SealCertificate[]): SealCertificate {
  const v2 = valueOf(attributes, OID.signingCertificateV2);
  const value = v2 ?? valueOf(attributes, SIGNING_CERTIFICATE);
  if (!value) throw new DerError('no certificate is named');
  const id = members(member(members(member(members(value), 0, TAG.sequence)), 0, TAG.sequence));
  const [first] = id;
  const hash = first?.tag === TAG.sequence ? hashNamed(members(first)[0]) : v2 ? 'sha256' : 'sha1';
  const digest = member(id, first?.tag === TAG.sequence ? 1 : 0, TAG.octetString).content;
  const named = found.find(({ der }) => same(createHash(hash).update(der).digest(), digest));
  if (!named) throw new DerError('the certificate it names is not in it');
  return named;
}

function signatureHolds(signer: readonly DerNode[], content: Uint8Array, { x509 }: SealCertificate): boolean {
  const signed = member(signer, 3, TAG.context0);
  const attributes = members(signed, TAG.context0);
  const hash = hashNamed(members(member(signer, 2, TAG.sequence))[0]);
  const type = valueOf(attributes, OID.contentType);
  const digest = valueOf(attributes, OID.messageDigest);
  const isOverContent =
    type !== undefined &&
    same(type.raw, TST_INFO) &&
    digest !== undefined &&
    same(digest.content, createHash(hash).update(content).digest());
  const [algorithm] = members(member(signer, 4, TAG.sequence));
  const pss = algorithm && same(algorithm.raw, RSA_PSS) ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
  const value = member(signer, 5, TAG.octetString).content;
  // The attributes are signed as a SET OF, and stand in the token as [0] (RFC 5652, 5.4).
  return isOverContent && verify(hash, encode(TAG.set, signed.content), { key: x509.publicKey, ...pss }, value);
}
