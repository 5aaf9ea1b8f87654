import { verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { certifiedBy } from '../certified-key.js';
import { readableCertificates } from '../cms/certificate.js';
import { ecdsaValue } from '../cms/ecdsa-value.js';
import { readPemCertificates } from '../cms/pem-certificates.js';
import type { TokenPlace } from './token-messages.js';
import { TokenProcess } from './token-process.js';
import { SealKeyError } from '../sealing-key-error.js';
import type { SealKey } from '../sealing-key.js';

const PROBE = Buffer.from('Is this the key of its certificate?');

/**
 * A key that never leaves its token, and is reached by PKCS #11. Its own certificate is the one that confirms what it
 * signed, once, when it is opened.
 * @param file PEM with that certificate and those above it; null: they lie on the token
 * @param env for the vendor's library
 * @throws SealKeyError
 */
export async function tokenSealKey(place: TokenPlace, file: string | null, env: NodeJS.ProcessEnv): Promise<SealKey> {
  const inFile = file === null ? null : await certificatesIn(file);
  const token = new TokenProcess(place, env);
  const sign = async (data: Uint8Array): Promise<Uint8Array> => {
    const { kind, signature } = await token.sign(data);
    return kind === 'ec' ? ecdsaValue(signature) : signature;
  };
  try {
    const onToken = await token.open();
    const signature = await sign(PROBE);
    // Of a certificate and the one it was renewed from, the one that lasts.
    const certificates = readableCertificates(inFile ?? onToken).toSorted(
      (one, other) => other.x509.validToDate.getTime() - one.x509.validToDate.getTime(),
    );
    const known = certifiedBy(
      certificates,
      ({ x509 }) => verify('sha256', PROBE, x509.publicKey, signature),
      'not-its-certificate',
      file ?? `the token ${place.token}`,
    );
    return { ...known, sign, end: () => token.end() };
  } catch (error) {
    token.end();
    throw error;
  }
}

async function certificatesIn(file: string): Promise<Uint8Array[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SealKeyError('no-file', file, cause);
  });
  return readPemCertificates(bytes);
}
