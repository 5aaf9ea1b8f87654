import { createPublicKey, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readCertificate, type SealCertificate } from './cms/certificate.js';
import { DerError } from './cms/der.js';
import { Pkcs12PasswordError, readPkcs12, type Pkcs12 } from './cms/pkcs12.js';
import { LegacyEncryptionError } from './cms/pkcs12-encryption.js';
import { certifiedBy } from './certified-key.js';
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
  const publicKey = createPublicKey(key);
  const isOwn = ({ x509 }: SealCertificate): boolean => x509.publicKey.equals(publicKey);
  return {
    ...certifiedBy(readAll(certificates, path), isOwn, 'no-certificate', path),
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
