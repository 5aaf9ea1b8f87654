import { verify } from 'node:crypto';
import { extensionOf, isValidAt, readCertificate, type SealCertificate } from './certificate.js';
import { decode, DerError, encode, encodeOid, member, members, TAG, type DerNode } from './der.js';
import { certificateId, NONCE } from './ocsp-request.js';

/** An OCSPResponse (RFC 6960, 4.2) about one certificate, taken apart. What is in it is claimed, not checked. */
export type OcspAnswer = {
  readonly der: Uint8Array;
  /** Which certificate it is about, DER. */
  readonly about: Uint8Array;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly thisUpdate: Date;
  /** When the next is due; null: newer ones are always to be had. */
  readonly nextUpdate: Date | null;
  /** DER of the nonce that was asked with; null when it repeats none. */
  readonly nonce: Uint8Array | null;
  /** It says something we don't know and must. */
  readonly saysMore: boolean;
};

const BASIC = encodeOid('1.3.6.1.5.5.7.48.1.1');
const NO_CHECK = encodeOid('1.3.6.1.5.5.7.48.1.5');
const EXTENDED_KEY_USAGE = encodeOid('2.5.29.37');
const FOR_OCSP = encodeOid('1.3.6.1.5.5.7.3.9');
const NULL = encode(TAG.null);
const TRUE = Buffer.of(0x01, 0x01, 0xff);
const GENERALIZED_TIME = 0x18;
const [ENUMERATED, CERTIFICATE_GOOD, CERTIFICATE_REVOKED] = [0x0a, 0x80, 0xa1];
const ALGORITHMS: readonly (readonly [Uint8Array, string])[] = [
  [encodeOid('1.2.840.113549.1.1.11'), 'sha256'],
  [encodeOid('1.2.840.113549.1.1.12'), 'sha384'],
  [encodeOid('1.2.840.113549.1.1.13'), 'sha512'],
  [encodeOid('1.2.840.10045.4.3.2'), 'sha256'],
  [encodeOid('1.2.840.10045.4.3.3'), 'sha384'],
  [encodeOid('1.2.840.10045.4.3.4'), 'sha512'],
];
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** @throws DerError when `der` is no answer about exactly one certificate, or Error with what the responder says instead */
export function readOcspAnswer(der: Uint8Array): OcspAnswer {
  const { tbs } = basicOf(der);
  const parts = members(tbs);
  // A responder's name has the same tag, and stands earlier.
  const extensions = parts.at(-1)?.tag === TAG.context1 ? parts.at(-1) : undefined;
  const about = members(member(parts, parts.length - (extensions ? 2 : 1), TAG.sequence));
  const single = members(member(about, 0, TAG.sequence));
  if (about.length !== 1) throw new DerError('about one certificate is due');
  const [, status, , ...more] = single;
  const next = more.find(({ tag }) => tag === TAG.context0);
  const all = [extensions, more.find(({ tag }) => tag === TAG.context1)].flatMap(extensionsIn);
  const nonce = all.find(([type]) => type && same(type.raw, NONCE));
  return {
    der,
    about: member(single, 0, TAG.sequence).raw,
    status: status?.tag === CERTIFICATE_GOOD ? 'good' : status?.tag === CERTIFICATE_REVOKED ? 'revoked' : 'unknown',
    thisUpdate: readTime(member(single, 2, GENERALIZED_TIME)),
    nextUpdate: next ? readTime(decode(next.content)) : null,
    nonce: nonce ? member(nonce, nonce.length - 1, TAG.octetString).content : null,
    saysMore: all.some((extension) => extension !== nonce && extension.some(({ raw }) => same(raw, TRUE))),
  };
}

/**
 * The same answer in the one form in which nothing unsigned is left to choice: with the certificate of whom the issuer
 * lets answer for it, where it does not itself, and no other. Null when neither signed it. Never throws.
 */
export function canonicalAnswer(der: Uint8Array, issuer: SealCertificate): Uint8Array | null {
  try {
    const { tbs, algorithm, signature, certificates } = basicOf(der);
    const [type, ...parameters] = members(algorithm);
    const hash = ALGORITHMS.find(([oid]) => type && same(oid, type.raw))?.[1];
    if (!hash || parameters.some(({ raw }) => !same(raw, NULL))) return null;
    const signed = ({ x509 }: SealCertificate): boolean =>
      verify(hash, tbs.raw, x509.publicKey, signature.content.subarray(1));
    const { thisUpdate } = readOcspAnswer(der);
    const responder = certificates.find((one) => mayAnswer(one, issuer, thisUpdate) && signed(one));
    if (!responder && !signed(issuer)) return null;
    const own = responder ? [encode(TAG.context0, encode(TAG.sequence, responder.der))] : [];
    const basic = encode(TAG.sequence, tbs.raw, algorithm.raw, signature.raw, ...own);
    const bytes = encode(TAG.sequence, BASIC, encode(TAG.octetString, basic));
    return encode(TAG.sequence, encode(ENUMERATED, Buffer.of(0)), encode(TAG.context0, bytes));
  } catch {
    return null;
  }
}

/** Whether it is about that certificate, by its issuer or whom that lets answer, and in the form it is kept in. */
export function answersFor(answer: OcspAnswer, certificate: SealCertificate, issuer: SealCertificate): boolean {
  const written = same(answer.about, certificateId(certificate, issuer)) ? canonicalAnswer(answer.der, issuer) : null;
  return written !== null && same(written, answer.der) && !answer.saysMore;
}

/** RFC 6960, 4.2.2.2: issued by the issuer itself, for this; and nobody is asked about it in turn. */
function mayAnswer(responder: SealCertificate, { x509 }: SealCertificate, at: Date): boolean {
  const usage = extensionOf(responder.der, EXTENDED_KEY_USAGE);
  const isForThis = usage !== null && members(decode(usage.value)).some(({ raw }) => same(raw, FOR_OCSP));
  const isIssued = responder.x509.checkIssued(x509) && responder.x509.verify(x509.publicKey);
  return isForThis && extensionOf(responder.der, NO_CHECK) !== null && isIssued && isValidAt(responder, at);
}

function basicOf(der: Uint8Array) {
  const answer = decode(der);
  if (answer.raw.length !== der.length) throw new DerError('more than one answer');
  const [status, wrapped] = members(answer);
  if (status?.tag !== ENUMERATED || status.content[0] !== 0 || wrapped?.tag !== TAG.context0)
    throw new Error(`it gave no answer (status ${status?.content[0] ?? '?'})`);
  const [type, octets] = members(decode(wrapped.content));
  if (!type || !same(type.raw, BASIC) || octets?.tag !== TAG.octetString) throw new DerError('no basic answer');
  const [tbs, algorithm, signature, own] = members(decode(octets.content));
  if (!tbs || !algorithm || signature?.tag !== TAG.bitString) throw new DerError('no signed answer');
  const certificates =
    own?.tag === TAG.context0 ? members(decode(own.content)).map(({ raw }) => readCertificate(raw)) : [];
  return { tbs, algorithm, signature, certificates };
}

function extensionsIn(node: DerNode | undefined): DerNode[][] {
  return node ? members(decode(node.content)).map((extension) => members(extension)) : [];
}

/** RFC 6960, 4.2.2.1: to the second, in UTC. */
function readTime({ content }: DerNode): Date {
  const text = Buffer.from(content).toString('latin1');
  const [, year, month, day, hours, minutes, seconds] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(at.getTime())) throw new DerError('no time');
  return at;
}
