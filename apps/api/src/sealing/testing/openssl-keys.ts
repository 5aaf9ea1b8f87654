import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outsideTool } from './outside-tool.js';
import { PASSWORD, testFolder } from './test-key.js';

export const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const SIGNS = ['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'];

export function openssl(...args: readonly string[]): void {
  const { status, output } = outsideTool('openssl', ...args);
  if (status !== 0) throw new Error(output);
}

/** The path of a PKCS#12 file by openssl: a new key with a certificate of its own, packed by `packing`. */
export async function opensslKey(
  key: readonly string[],
  packing: readonly string[] = [],
  usage = SIGNS,
): Promise<string> {
  const at = join(await testFolder(), 'own');
  const out = ['-keyout', `${at}.key`, '-out', `${at}.crt`, '-noenc', '-days', '365', '-subj', '/C=DK/CN=own'];
  openssl('req', '-x509', ...key, ...out, ...usage);
  const pack = ['-inkey', `${at}.key`, '-in', `${at}.crt`, '-passout', `pass:${PASSWORD}`, '-out', `${at}.p12`];
  openssl('pkcs12', '-export', ...pack, ...packing);
  return `${at}.p12`;
}

export type Issued = {
  readonly path: string;
  readonly folder: string;
  readonly der: (name: string) => Promise<Uint8Array>;
  /** The path of a PKCS#12 file with another leaf by the same middle, under the same name. */
  readonly sibling: () => string;
};

/** A root that issued a middle that issued a leaf, all three in the leaf's PKCS#12 file. */
export async function opensslChain({ middleMayIssue = true } = {}): Promise<Issued> {
  const folder = await testFolder();
  const at = (name: string): string => join(folder, name);
  const issues = (may: boolean): string[] => ['-addext', `basicConstraints=critical,CA:${may ? 'TRUE' : 'FALSE'}`];
  openssl(
    'req',
    '-x509',
    ...EC,
    '-noenc',
    '-subj',
    '/CN=root',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.crt'),
    ...issues(true),
  );
  const issue = (
    name: string,
    by: string,
    key: readonly string[],
    extensions: readonly string[],
    subject = name,
  ): void => {
    const wish = ['-subj', `/CN=${subject}`, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`), ...extensions];
    openssl('req', ...key, '-noenc', ...wish);
    const signer = ['-CA', at(`${by}.crt`), '-CAkey', at(`${by}.key`), '-copy_extensions', 'copy'];
    openssl('x509', '-req', '-in', at(`${name}.csr`), ...signer, '-out', at(`${name}.crt`), '-outform', 'PEM');
  };
  issue('middle', 'root', EC, issues(middleMayIssue));
  const leaf = (name: string): void => issue(name, 'middle', ['-newkey', 'rsa:2048'], SIGNS, 'leaf');
  leaf('leaf');
  const others = await Promise.all(['root', 'middle'].map(async (name) => readFile(at(`${name}.crt`), 'utf8')));
  await writeFile(at('others.crt'), others.join(''));
  const packed = (name: string): string => {
    const pack = ['-certfile', at('others.crt'), '-passout', `pass:${PASSWORD}`, '-out', at(`${name}.p12`)];
    openssl('pkcs12', '-export', '-inkey', at(`${name}.key`), '-in', at(`${name}.crt`), ...pack);
    return at(`${name}.p12`);
  };
  const der = async (name: string): Promise<Uint8Array> => {
    openssl('x509', '-in', at(`${name}.crt`), '-outform', 'DER', '-out', at(`${name}.der`));
    return readFile(at(`${name}.der`));
  };
  const sibling = (): string => {
    leaf('sibling');
    return packed('sibling');
  };
  return { path: packed('leaf'), folder, der, sibling };
}
