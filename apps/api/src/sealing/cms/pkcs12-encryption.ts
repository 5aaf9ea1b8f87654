import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { DerError, encodeOid, member, members, TAG, type DerNode } from './der.js';

/** The file is encrypted with something Node's OpenSSL no longer has (RC2, single DES, …). */
export class LegacyEncryptionError extends Error {
  override readonly name = 'LegacyEncryptionError';
}

const NAMES = new Map(
  Object.entries({
    '1.2.840.113549.1.7.1': 'data',
    '1.2.840.113549.1.7.6': 'encryptedData',
    '1.2.840.113549.1.12.10.1.1': 'keyBag',
    '1.2.840.113549.1.12.10.1.2': 'shroudedKeyBag',
    '1.2.840.113549.1.12.10.1.3': 'certBag',
    '1.3.14.3.2.26': 'sha1',
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
    '1.2.840.113549.2.7': 'sha1',
    '1.2.840.113549.2.9': 'sha256',
    '1.2.840.113549.2.10': 'sha384',
    '1.2.840.113549.2.11': 'sha512',
    '1.2.840.113549.1.5.13': 'pbes2',
    '1.2.840.113549.1.5.12': 'pbkdf2',
    '1.2.840.113549.1.12.1.3': 'pbe-sha1-3des',
    '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
    '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
    '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
  }).map(([dotted, name]) => [Buffer.from(encodeOid(dotted)).toString('hex'), name]),
);

/** The name of an object identifier (DER) that PKCS#12 files use; '' for any other. */
export function nameOfOid(oid: Uint8Array): string {
  return NAMES.get(Buffer.from(oid).toString('hex')) ?? '';
}

export function hashNamed(oid: Uint8Array): string {
  const name = nameOfOid(oid);
  if (!name.startsWith('sha')) throw new LegacyEncryptionError('hash');
  return name;
}

/** Decrypts what `algorithm` (AlgorithmIdentifier) encrypted: PBES2 with AES (RFC 8018), or SHA-1 with triple DES. */
export function decrypt(algorithm: DerNode, encrypted: Uint8Array, password: string): Uint8Array {
  const [type, parameters] = members(algorithm);
  const scheme = nameOfOid(type?.raw ?? new Uint8Array());
  if (!parameters) throw new DerError('no parameters');
  const { cipher, key, iv } =
    scheme === 'pbes2'
      ? pbes2(parameters, password)
      : scheme === 'pbe-sha1-3des'
        ? pbe(parameters, password)
        : legacy();
  const decipher = createDecipheriv(cipher, key, iv);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

type Opened = { readonly cipher: string; readonly key: Uint8Array; readonly iv: Uint8Array };

function legacy(): never {
  throw new LegacyEncryptionError('cipher');
}

function pbes2(parameters: DerNode, password: string): Opened {
  const [derivation, encryption] = members(parameters).map((node) => members(node));
  const cipher = nameOfOid(member(encryption ?? [], 0, TAG.oid).raw);
  if (nameOfOid(member(derivation ?? [], 0, TAG.oid).raw) !== 'pbkdf2' || !cipher.startsWith('aes')) return legacy();
  const iv = member(encryption ?? [], 1, TAG.octetString).content;
  const options = members(member(derivation ?? [], 1, TAG.sequence));
  const salt = member(options, 0, TAG.octetString).content;
  const prf = options.find(({ tag }) => tag === TAG.sequence);
  const hash = prf ? hashNamed(member(members(prf), 0, TAG.oid).raw) : 'sha1';
  const length = Number(cipher.slice(4, 7)) / 8;
  return { cipher, iv, key: pbkdf2Sync(password, salt, integerOf(options), length, hash) };
}

function pbe(parameters: DerNode, password: string): Opened {
  const options = members(parameters);
  const salt = member(options, 0, TAG.octetString).content;
  const from = { hash: 'sha1', password, salt, iterations: integerOf(options) };
  return {
    cipher: 'des-ede3-cbc',
    key: derive({ ...from, purpose: 1, length: 24 }),
    iv: derive({ ...from, purpose: 2, length: 8 }),
  };
}

function integerOf(options: readonly DerNode[]): number {
  return member(options, 1, TAG.integer).content.reduce((sum, byte) => sum * 256 + byte, 0);
}

export type Derivation = {
  readonly hash: string;
  /** 1 a key, 2 an initial value, 3 a checksum's key. */
  readonly purpose: 1 | 2 | 3;
  readonly password: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** Bytes. */
  readonly length: number;
};

/** PKCS#12's own way from a password to a key (RFC 7292, appendix B.2). */
export function derive({ hash, purpose, password, salt, iterations, length }: Derivation): Uint8Array {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const wide = Buffer.from(`${password}\0`, 'utf16le').swap16();
  let input = Buffer.concat([repeated(salt, block), repeated(wide, block)]);
  const made: Buffer[] = [];
  for (let size = 0; size < length; size = Buffer.concat(made).length) {
    let digest = createHash(hash).update(Buffer.alloc(block, purpose)).update(input).digest();
    for (let round = 1; round < iterations; round++) digest = createHash(hash).update(digest).digest();
    made.push(digest);
    input = addToEach(input, repeated(digest, block).subarray(0, block), block);
  }
  return Buffer.concat(made).subarray(0, length);
}

/** `bytes` again and again, up to the next multiple of `block`. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

/** Each block of `input` + `addend` + 1, modulo 2^(8 · block). */
function addToEach(input: Buffer, addend: Buffer, block: number): Buffer<ArrayBuffer> {
  const sums = Buffer.from(input);
  for (let start = 0; start < sums.length; start += block) {
    let carry = 1;
    for (let i = block - 1; i >= 0; i--) {
      carry += (sums[start + i] ?? 0) + (addend[i] ?? 0);
      sums[start + i] = carry & 255;
      carry >>= 8;
    }
  }
  return sums;
}
