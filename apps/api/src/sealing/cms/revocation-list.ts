import { constants, verify } from 'node:crypto';
import { extensionOf, type SealCertificate } from './certificate.js';
import { decode, DerError, encodeOid, member, members, TAG, type DerNode } from './der.js';

/** A certificate revocation list (RFC 5280, 5) taken apart. What is in it is claimed, not checked. */
export type RevocationList = {
  readonly der: Uint8Array;
  /** DER of the issuer's name. */
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** Serial numbers, DER in hex. */
  readonly revoked: ReadonlySet<string>;
  /** Which certificates it is about; null: all of its issuer's. */
  readonly scope: ListScope | null;
  /** It says something we don't know and must, or is no full list of its issuer's own: it proves nothing. */
  readonly isPartial: boolean;
};

export type ListScope = {
  /** Where it is fetched; empty: it does not say. */
  readonly urls: readonly string[];
  readonly users: boolean;
  readonly authorities: boolean;
};

const ISSUING_DISTRIBUTION_POINT = encodeOid('2.5.29.28');
const DISTRIBUTION_POINTS = encodeOid('2.5.29.31');
const KEY_USAGE = encodeOid('2.5.29.15');
/** The seventh bit: cRLSign. */
const LIST_BIT = 0b0000_0010;
const RSA_PSS = encodeOid('1.2.840.113549.1.1.10');
const ALGORITHMS: readonly (readonly [Uint8Array, string])[] = [
  [encodeOid('1.2.840.113549.1.1.11'), 'sha256'],
  [encodeOid('1.2.840.113549.1.1.12'), 'sha384'],
  [encodeOid('1.2.840.113549.1.1.13'), 'sha512'],
  [encodeOid('1.2.840.10045.4.3.2'), 'sha256'],
  [encodeOid('1.2.840.10045.4.3.3'), 'sha384'],
  [encodeOid('1.2.840.10045.4.3.4'), 'sha512'],
];
const HASHES: readonly (readonly [Uint8Array, string])[] = [
  [encodeOid('2.16.840.1.101.3.4.2.1'), 'sha256'],
  [encodeOid('2.16.840.1.101.3.4.2.2'), 'sha384'],
  [encodeOid('2.16.840.1.101.3.4.2.3'), 'sha512'],
];
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const URI = 0x86;
const TRUE = Buffer.of(0x01, 0x01, 0xff);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** @throws DerError when `der` is not exactly one list that says when the next one comes */
export function readRevocationList(der: Uint8Array): RevocationList {
  const list = decode(der);
  if (list.raw.length !== der.length) throw new DerError('more than one list');
  const parts = members(member(members(list), 0, TAG.sequence));
  // Version 1 begins with the algorithm at once, and has no extensions.
  const rest = parts[0]?.tag === TAG.integer ? parts.slice(1) : parts;
  const entries = rest[4]?.tag === TAG.sequence ? members(rest[4]).map((entry) => members(entry)) : [];
  const extensions = rest.find(({ tag }) => tag === TAG.context0);
  const found = extensions ? members(decode(extensions.content)).map((extension) => members(extension)) : [];
  const point = found.find(([type]) => type && same(type.raw, ISSUING_DISTRIBUTION_POINT));
  const read = point ? readScope(member(point, point.length - 1, TAG.octetString).content) : null;
  return {
    der,
    issuer: member(rest, 1, TAG.sequence).raw,
    thisUpdate: readTime(rest[2]),
    nextUpdate: readTime(rest[3]),
    revoked: new Set(entries.map((entry) => Buffer.from(member(entry, 0, TAG.integer).raw).toString('hex'))),
    scope: read,
    isPartial:
      read?.isPartial === true ||
      found.some((extension) => extension !== point && isCritical(extension)) ||
      entries.some(([, , more]) => more && members(more).some((extension) => isCritical(members(extension)))),
  };
}

/** Whether `issuer` signed it, with a key that may sign lists. */
export function isSignedBy({ der }: RevocationList, issuer: SealCertificate): boolean {
  const usage = extensionOf(issuer.der, KEY_USAGE);
  const bits = usage && member([decode(usage.value)], 0, TAG.bitString).content;
  if (bits && ((bits[1] ?? 0) & LIST_BIT) === 0) return false;
  const [tbs, algorithm, signature, ...others] = members(decode(der));
  if (!tbs || !algorithm || signature?.tag !== TAG.bitString || others.length > 0) return false;
  // The algorithm stands in it twice, and only once under the signature.
  const isNamedAlike = members(tbs).some(({ raw }) => same(raw, algorithm.raw));
  if (!isNamedAlike || signature.content[0] !== 0) return false;
  const hash = hashOf(algorithm);
  const key = { key: issuer.x509.publicKey, ...(isPss(algorithm) && { padding: constants.RSA_PKCS1_PSS_PADDING }) };
  return hash !== null && verify(hash, tbs.raw, key, signature.content.subarray(1));
}

/** Where a certificate says that its issuer's list is: http and https alone. */
export function listUrlsOf({ der }: Pick<SealCertificate, 'der'>): string[] {
  const extension = extensionOf(der, DISTRIBUTION_POINTS);
  if (!extension) return [];
  const urls = members(decode(extension.value)).flatMap((point) => {
    const parts = members(point);
    // A list of some reasons only, or by another issuer, does not prove what is asked for.
    return parts.length === 1 && parts[0] ? urlsIn(parts[0]) : [];
  });
  return urls.filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
}

function readScope(der: Uint8Array): ListScope & { readonly isPartial: boolean } {
  const parts = members(decode(der));
  const says = (tag: number): boolean => parts.some((part) => part.tag === tag && part.content[0] === 0xff);
  const name = parts.find(({ tag }) => tag === TAG.context0);
  return {
    urls: name ? urlsIn(name) : [],
    users: !says(0x82),
    authorities: !says(0x81),
    // Some reasons only, another issuer's certificates too, or attribute certificates.
    isPartial: parts.some(({ tag }) => tag === 0x83 || tag === 0xa3) || says(0x84) || says(0x85),
  };
}

/** Of a DistributionPointName in its [0]. */
function urlsIn(name: DerNode): string[] {
  const full = decode(name.content);
  if (full.tag !== TAG.context0) return [];
  return members(full, TAG.context0).flatMap(({ tag, content }) =>
    tag === URI ? [Buffer.from(content).toString('latin1')] : [],
  );
}

const isCritical = (extension: readonly DerNode[]): boolean => extension.some(({ raw }) => same(raw, TRUE));

function isPss(algorithm: DerNode): boolean {
  const [type] = members(algorithm);
  return type !== undefined && same(type.raw, RSA_PSS);
}

function hashOf(algorithm: DerNode): string | null {
  const [type, parameters] = members(algorithm);
  if (!type) return null;
  if (!isPss(algorithm)) return ALGORITHMS.find(([oid]) => same(oid, type.raw))?.[1] ?? null;
  const [hash] = parameters?.tag === TAG.sequence ? members(parameters) : [];
  const [oid] = hash?.tag === TAG.context0 ? members(decode(hash.content)) : [];
  return HASHES.find(([known]) => oid && same(known, oid.raw))?.[1] ?? null;
}

/** To the second, in UTC; two digits of a year mean 1950 to 2049 (RFC 5280, 4.1.2.5.1). */
function readTime(node: DerNode | undefined): Date {
  const text = Buffer.from(node?.content ?? []).toString('latin1');
  const digits =
    node?.tag === UTC_TIME ? `${text < '5' ? '20' : '19'}${text}` : node?.tag === GENERALIZED_TIME ? text : '';
  const [, year, month, day, hours, minutes, seconds] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(at.getTime())) throw new DerError('no time');
  return at;
}
