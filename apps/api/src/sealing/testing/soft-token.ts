import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPkcs12 } from '../cms/pkcs12.js';
import { createSealKey } from '../create-seal-key.js';
import { pemOf } from '../own-certificates.js';
import type { TokenPlace } from '../pkcs11/token-messages.js';
import { EC, openssl } from './openssl-keys.js';
import { outsideTool } from './outside-tool.js';
import { FLEX4BUSINESS, PASSWORD, testFolder } from './test-key.js';

const LIBRARIES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
];
const PIN = '123456';
const SIGNS = 'keyUsage=critical,digitalSignature,nonRepudiation';

/** A real token, SoftHSM's, with an authority that issues certificates for the keys that are made on it. */
export class SoftToken {
  readonly module = LIBRARIES.find((file) => existsSync(file)) ?? 'libsofthsm2.so';
  readonly label = 'Segl';

  private constructor(private readonly folder: string) {}

  static async make(): Promise<SoftToken> {
    const made = new SoftToken(await testFolder());
    await mkdir(made.#at('tokens'));
    const conf = [`directories.tokendir = ${made.#at('tokens')}`, 'log.level = ERROR'];
    await writeFile(made.#at('softhsm2.conf'), `${conf.join('\n')}\n`);
    made.#run('softhsm2-util', '--init-token', '--free', '--label', made.label, '--pin', PIN, '--so-pin', PIN);
    const out = ['-keyout', made.#at('root.key'), '-out', made.#at('root.pem')];
    openssl(
      'req',
      '-x509',
      ...EC,
      '-noenc',
      '-subj',
      '/CN=root',
      ...out,
      '-addext',
      'basicConstraints=critical,CA:TRUE',
    );
    return made;
  }

  /** By which SoftHSM finds it. */
  get env(): Record<string, string> {
    return { SOFTHSM2_CONF: this.#at('softhsm2.conf') };
  }

  place(key: string, pin = PIN): TokenPlace {
    return { module: this.module, token: this.label, key, pin };
  }

  /** @returns environment variables of a portal that seals with it */
  settings(key: string, certificates: string): Record<string, string> {
    const { module: library, token, pin } = this.place(key);
    const where = { SEAL_PKCS11_MODULE: library, SEAL_PKCS11_TOKEN: token, SEAL_PKCS11_KEY: key };
    return { ...where, SEAL_PKCS11_PIN: pin, SEAL_PKCS11_CERTIFICATES: certificates };
  }

  /** Makes a key that never leaves the token. @param type as pkcs11-tool has it */
  makeKey(label: string, type = 'EC:prime256v1', ...more: readonly string[]): void {
    this.#tool('--keypairgen', '--key-type', type, '--label', label, ...more);
  }

  /** Brings a key made elsewhere, with a certificate of its own from 2026 on. @returns the path of that, PEM */
  async importKey(label: string): Promise<string> {
    const [p12, pkcs8, pem] = [this.#at(`${label}.p12`), this.#at(`${label}.key`), this.#at(`${label}.pem`)];
    await createSealKey(p12, FLEX4BUSINESS);
    const { keys, certificates } = readPkcs12(await readFile(p12), PASSWORD);
    await writeFile(pkcs8, keys[0]?.export({ type: 'pkcs8', format: 'pem' }) ?? '');
    await writeFile(pem, pemOf(certificates));
    const key = ['--import', pkcs8, '--label', label, '--id', '01'];
    this.#run('softhsm2-util', ...key, '--token', this.label, '--pin', PIN);
    return pem;
  }

  /** @returns the path of a PEM file: a certificate for the key, then the one that issued it */
  async certify(key: string, { days = 365, usage = SIGNS, name = key } = {}): Promise<string> {
    const at = (ending: string): string => this.#at(`${name}.${ending}`);
    this.#tool('--read-object', '--type', 'pubkey', '--label', key, '--output-file', at('pub'));
    openssl('pkey', '-pubin', '-inform', 'DER', '-in', at('pub'), '-out', at('pub.pem'), '-pubout');
    await writeFile(at('ext'), usage);
    const by = ['-CA', this.#at('root.pem'), '-CAkey', this.#at('root.key'), '-days', String(days)];
    const of = ['-force_pubkey', at('pub.pem'), '-subj', `/C=DK/O=Flex4Business ApS/CN=${name}`, '-extfile', at('ext')];
    openssl('x509', '-new', ...of, ...by, '-out', at('crt'));
    await writeFile(at('pem'), Buffer.concat([await readFile(at('crt')), await readFile(this.#at('root.pem'))]));
    return at('pem');
  }

  /** Puts a PEM file's first certificate onto the token. */
  store(label: string, file: string): void {
    openssl('x509', '-in', file, '-outform', 'DER', '-out', `${file}.der`);
    this.#tool('--write-object', `${file}.der`, '--type', 'cert', '--label', label);
  }

  async takeOut(): Promise<void> {
    await rename(this.#at('tokens'), this.#at('elsewhere'));
    await mkdir(this.#at('tokens'));
  }

  async putBack(): Promise<void> {
    await rename(this.#at('elsewhere'), this.#at('tokens'));
  }

  #at(name: string): string {
    return path.join(this.folder, name);
  }

  #tool(...args: readonly string[]): void {
    this.#run('pkcs11-tool', '--module', this.module, '--token-label', this.label, '--login', '--pin', PIN, ...args);
  }

  #run(...command: readonly string[]): void {
    const { status, output } = outsideTool(
      'env',
      ...Object.entries(this.env).map(([name, value]) => `${name}=${value}`),
      ...command,
    );
    if (status !== 0) throw new Error(output);
  }
}
