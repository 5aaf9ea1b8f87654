import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readCertificate, type SealCertificate } from './cms/certificate.js';
import { DerError } from './cms/der.js';
import { Pkcs12PasswordError, readPkcs12, type Pkcs12 } from './cms/pkcs12.js';
import { LegacyEncryptionError } from './cms/pkcs12-encryption.js';
import { SealKeyError } from './sealing-key-error.js';
import type { SealKey } from './sealing-key.js';

const signOffThread = promisify(sign);

/**
 * The key in a PKCS#12 file: one private key, its certificate, and those that issued it as far as they are there.
 * Reads PBES2 with AES, and SHA-1 with triple DES (Windows); not RC2, which Node's OpenSSL no longer has.
 * Throws `SealKeyError`.
 */
export async function fileSealKey(path: string, password: string): Promise<SealKey> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SealKeyError('no-file', path, cause);
  });
  const { keys, certificates } = open(bytes, password, path);
  const [key, ...otherKeys] = keys;
  if (!key || otherKeys.length > 0) throw new SealKeyError('no-key', path);
  const chain = chainOf(key, readAll(certificates, path));
  const [signer, ...issuers] = chain;
  if (!signer) throw new SealKeyError('no-certificate', path);
  const { algorithm, x509 } = signer;
  if (!algorithm) throw new SealKeyError('wrong-kind', path);
  if (!signer.maySign) throw new SealKeyError('may-not-sign', path);
  return {
    certificates: [signer.der, ...issuers.map(({ der }) => der)],
    algorithm,
    maxSignatureLength: maxSignatureLength(key),
    subject: x509.subject.replaceAll('\n', ', '),
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
    sign: async (data) => signOffThread('sha256', data, key),
  };
}

function open(bytes: Uint8Array, password: string, path: string): Pkcs12 {
  try {
    return readPkcs12(bytes, password);
  } catch (cause) {
    if (cause instanceof Pkcs12PasswordError) throw new SealKeyError('wrong-password', path, cause);
    if (cause instanceof LegacyEncryptionError) throw new SealKeyError('legacy-encryption', path, cause);
    // What is left once the checksum held: something in it that is not DER, or a key Node can't read.
    throw new SealKeyError(cause instanceof DerError ? 'not-pkcs12' : 'legacy-encryption', path, cause);
  }
}

function readAll(certificates: readonly Uint8Array[], path: string): SealCertificate[] {
  try {
    return certificates.map((der) => readCertificate(der));
  } catch (cause) {
    throw new SealKeyError('not-pkcs12', path, cause);
  }
}

/** The certificate of `key`, then the one that issued it, and so on. */
function chainOf(key: KeyObject, certificates: readonly SealCertificate[]): SealCertificate[] {
  const publicKey = createPublicKey(key);
  const chain: SealCertificate[] = [];
  let next = certificates.find(({ x509 }) => x509.publicKey.equals(publicKey));
  while (next && !chain.includes(next)) {
    const { x509 } = next;
    chain.push(next);
    next = certificates.find((other) => x509.checkIssued(other.x509) && x509.verify(other.x509.publicKey));
  }
  return chain;
}

/** ECDSA P-256: two integers of at most 33 bytes with their heads, in a sequence. RSA: as long as the modulus. */
function maxSignatureLength(key: KeyObject): number {
  return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 : 72;
}
