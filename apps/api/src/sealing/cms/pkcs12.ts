import { createHmac, createPrivateKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { decode, DerError, encode, encodeOid, member, members, TAG, type DerNode } from './der.js';
import { decrypt, derive, hashNamed, nameOfOid } from './pkcs12-encryption.js';

/** What a PKCS#12 file (RFC 7292) holds for us. */
export type Pkcs12 = { readonly keys: readonly KeyObject[]; readonly certificates: readonly Uint8Array[] };

/** The integrity check failed: a wrong password, or a damaged file. */
export class Pkcs12PasswordError extends Error {
  override readonly name = 'Pkcs12PasswordError';
}

/** Throws `Pkcs12PasswordError`, `LegacyEncryptionError`, or `DerError` when the file is something else. */
export function readPkcs12(bytes: Uint8Array, password: string): Pkcs12 {
  const [, authSafe, mac] = members(decode(bytes));
  const safe = contentOf(authSafe, 'data');
  // Only files with a password's checksum: without one, anyone could have put another key in.
  if (!mac) throw new DerError('no checksum');
  if (!holds(mac, safe, password)) throw new Pkcs12PasswordError('checksum');
  const bags = members(decode(safe)).flatMap((info) => members(decode(safeContents(info, password))));
  const keys: KeyObject[] = [];
  const certificates: Uint8Array[] = [];
  for (const [type, value] of bags.map((bag) => members(bag))) {
    if (!type || value?.tag !== TAG.context0) throw new DerError('a bag without content');
    const kind = nameOfOid(type.raw);
    const options = { key: Buffer.from(value.content), format: 'der', type: 'pkcs8' } as const;
    if (kind === 'keyBag') keys.push(createPrivateKey(options));
    if (kind === 'shroudedKeyBag') keys.push(createPrivateKey({ ...options, passphrase: password }));
    if (kind === 'certBag') {
      const wrapped = decode(member(members(decode(value.content)), 1, TAG.context0).content);
      certificates.push(member([wrapped], 0, TAG.octetString).content);
    }
  }
  return { keys, certificates };
}

function contentOf(info: DerNode | undefined, expected: 'data' | 'encryptedData'): Uint8Array {
  const [type, content] = members(member(info ? [info] : [], 0, TAG.sequence));
  if (!type || content?.tag !== TAG.context0 || nameOfOid(type.raw) !== expected) throw new DerError(`no ${expected}`);
  return expected === 'data' ? member([decode(content.content)], 0, TAG.octetString).content : content.content;
}

function safeContents(info: DerNode, password: string): Uint8Array {
  const [type] = members(info);
  if (type && nameOfOid(type.raw) === 'data') return contentOf(info, 'data');
  const encrypted = members(member(members(decode(contentOf(info, 'encryptedData'))), 1, TAG.sequence));
  // [0] IMPLICIT OCTET STRING, primitive in DER.
  return decrypt(member(encrypted, 1, TAG.sequence), member(encrypted, 2, 0x80).content, password);
}

function holds(mac: DerNode, content: Uint8Array, password: string): boolean {
  const [info, salt, rounds] = members(mac);
  const digestInfo = members(member(info ? [info] : [], 0, TAG.sequence));
  const hash = hashNamed(member(members(member(digestInfo, 0, TAG.sequence)), 0, TAG.oid).raw);
  const expected = member(digestInfo, 1, TAG.octetString).content;
  const iterations = rounds ? integer(rounds) : 1;
  const key = derive({
    hash,
    purpose: 3,
    password,
    salt: salt?.content ?? new Uint8Array(),
    iterations,
    length: expected.length,
  });
  return timingSafeEqual(createHmac(hash, key).update(content).digest(), expected);
}

function integer(node: DerNode): number {
  return member([node], 0, TAG.integer).content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A PKCS#12 file with one key (PBES2, AES-256) and its certificates, under a SHA-256 checksum. */
export function writePkcs12(
  key: KeyObject,
  certificates: readonly Uint8Array[],
  password: string,
  salt: Uint8Array,
): Uint8Array {
  const shrouded = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: password });
  // Certificates are public: they need no encryption, and the checksum covers them.
  const bags = [
    bag('1.2.840.113549.1.12.10.1.2', shrouded),
    ...certificates.map((der) => bag('1.2.840.113549.1.12.10.1.3', encode(TAG.sequence, X509, explicit(octets(der))))),
  ];
  const safe = encode(TAG.sequence, data(encode(TAG.sequence, ...bags)));
  const macKey = derive({ hash: 'sha256', purpose: 3, password, salt, iterations: ITERATIONS, length: 32 });
  const digest = createHmac('sha256', macKey).update(safe).digest();
  const algorithm = encode(TAG.sequence, encodeOid('2.16.840.1.101.3.4.2.1'), encode(TAG.null));
  const mac = encode(TAG.sequence, encode(TAG.sequence, algorithm, octets(digest)), octets(salt), ROUNDS);
  return encode(TAG.sequence, encode(TAG.integer, Buffer.of(3)), data(safe), mac);
}

const ITERATIONS = 100_000;
const ROUNDS = encode(TAG.integer, Buffer.of(0x01, 0x86, 0xa0));
const X509 = encodeOid('1.2.840.113549.1.9.22.1');

function octets(bytes: Uint8Array): Uint8Array {
  return encode(TAG.octetString, bytes);
}
function explicit(content: Uint8Array): Uint8Array {
  return encode(TAG.context0, content);
}
function data(content: Uint8Array): Uint8Array {
  return encode(TAG.sequence, encodeOid('1.2.840.113549.1.7.1'), explicit(octets(content)));
}
function bag(type: string, content: Uint8Array): Uint8Array {
  return encode(TAG.sequence, encodeOid(type), explicit(content));
}
