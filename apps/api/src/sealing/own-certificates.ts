import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPemCertificates } from './cms/pem-certificates.js';

/** Certificates with which this deployment has sealed; public, so they lie beside the key and not under its password. */
const folderIn = (dataFolder: string): string => path.join(dataFolder, 'keys', 'certificates');

/** DER, its own first → PEM, as other programs take it. */
export const pemOf = (certificates: readonly Uint8Array[]): string =>
  certificates.map((der) => new X509Certificate(der).toString()).join('');

/** Keeps a seal key's certificates where `npm run verify` finds them, also after another key has taken its place. */
export async function keepCertificates(dataFolder: string, certificates: readonly Uint8Array[]): Promise<void> {
  const pem = pemOf(certificates);
  const name = createHash('sha256').update(pem).digest('hex').slice(0, 16);
  await mkdir(folderIn(dataFolder), { recursive: true, mode: 0o700 });
  await writeFile(path.join(folderIn(dataFolder), `${name}.pem`), pem);
}

/**
 * The deployment found from a data folder: what it seals with, now and before (DER); null when there is none. Those above
 * them are not among these, for they vouch for everybody else whom they gave a certificate.
 */
export async function ownCertificates(
  dataFolder: string,
): Promise<{ folder: string; certificates: Uint8Array[] } | null> {
  const folder = folderIn(dataFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pem')).sort();
  if (names.length === 0) return null;
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return { folder, certificates: files.flatMap((file) => readPemCertificates(file).slice(0, 1)) };
}
