import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { EC, openssl } from './openssl-keys.js';
import { PASSWORD, testFolder } from './test-key.js';

/** A root with a revocation list by `openssl ca`, on a port of its own, and what it issues names that list. */
export class ListAuthority {
  /** How often its list was asked for. */
  asked = 0;
  /** What it does instead of giving its list; null: it gives it. */
  instead: ((response: ServerResponse) => void) | null = null;
  /** DER of the list it gives. */
  list: Buffer = Buffer.alloc(0);
  readonly #server: Server;

  private constructor(readonly folder: string) {
    this.#server = createServer((_, response) => {
      this.asked += 1;
      if (this.instead) this.instead(response);
      else response.setHeader('content-type', 'application/pkix-crl').end(this.list);
    });
  }

  /** @param by who issues its certificate; without, it is a root */
  static async start(
    name = 'list root',
    { by, usage = ISSUES }: { by?: ListAuthority; usage?: string[] } = {},
  ): Promise<ListAuthority> {
    const authority = new ListAuthority(await testFolder());
    const at = authority.at;
    if (by) {
      by.issue('root', { subject: `/CN=${name}`, folder: authority.folder, extensions: usage });
    } else {
      const root = ['-keyout', at('root.key'), '-out', at('root.crt'), ...usage.flatMap((one) => ['-addext', one])];
      openssl('req', '-x509', ...EC, '-noenc', '-days', '365', '-subj', `/CN=${name}`, ...root);
    }
    const above = by ? await readFile(by.at('chain.crt'), 'utf8') : '';
    await writeFile(at('chain.crt'), `${await readFile(at('root.crt'), 'utf8')}${above}`);
    await writeFile(at('index.txt'), '');
    const files = `certificate=${at('root.crt')}\nprivate_key=${at('root.key')}\ndatabase=${at('index.txt')}\n`;
    await writeFile(at('ca.cnf'), `[ca]\ndefault_ca=own\n[own]\n${files}default_md=sha256\ndefault_crl_days=7\n`);
    await new Promise<void>((resolve) => authority.#server.listen(0, '127.0.0.1', resolve));
    await authority.publish();
    return authority;
  }

  readonly at = (name: string): string => join(this.folder, name);

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/root.crl`;
  }

  async root(): Promise<Uint8Array> {
    openssl('x509', '-in', this.at('root.crt'), '-outform', 'DER', '-out', this.at('root.der'));
    return readFile(this.at('root.der'));
  }

  /** Makes a list of what is revoked so far, and gives that from now on. */
  async publish(...options: readonly string[]): Promise<Buffer> {
    openssl('ca', '-gencrl', '-config', this.at('ca.cnf'), ...options, '-out', this.at('root.pem'));
    openssl('crl', '-in', this.at('root.pem'), '-outform', 'DER', '-out', this.at('root.crl'));
    this.list = await readFile(this.at('root.crl'));
    return this.list;
  }

  /** @param certificate path of a PEM file */
  async revoke(certificate: string): Promise<void> {
    openssl('ca', '-revoke', certificate, '-config', this.at('ca.cnf'));
    await this.publish();
  }

  /** A new certificate, `<name>.crt`, with its key, `<name>.key`, in `folder`. */
  issue(
    name: string,
    { subject = `/CN=${name}`, folder = this.folder, extensions = SIGNS, names = this.url } = {},
  ): void {
    const at = (file: string): string => join(folder, `${name}.${file}`);
    const all = [...extensions, ...(names ? [`crlDistributionPoints=URI:${names}`] : [])];
    const wish = ['-keyout', at('key'), '-out', at('csr'), ...all.flatMap((one) => ['-addext', one])];
    openssl('req', ...EC, '-noenc', '-subj', subject, ...wish);
    const issuer = ['-CA', this.at('root.crt'), '-CAkey', this.at('root.key'), '-copy_extensions', 'copy'];
    openssl('x509', '-req', '-in', at('csr'), ...issuer, '-days', '365', '-out', at('crt'));
  }

  /** The path of a PKCS#12 file with a key to seal with, under `PASSWORD`, and those above it. */
  sealKey(name = 'seal', names = this.url): string {
    this.issue(name, { subject: '/C=DK/O=Flex4Business ApS/CN=Segl', names });
    const at = (file: string): string => this.at(`${name}.${file}`);
    const pack = ['-certfile', this.at('chain.crt'), '-passout', `pass:${PASSWORD}`, '-out', at('p12')];
    openssl('pkcs12', '-export', '-inkey', at('key'), '-in', at('crt'), ...pack);
    return at('p12');
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

const ISSUES = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const SIGNS = ['keyUsage=critical,digitalSignature,nonRepudiation'];
