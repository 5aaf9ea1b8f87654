import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { ListAuthority } from './list-authority.js';
import { EC, openssl } from './openssl-keys.js';
import { testFolder } from './test-key.js';

type Answer = (request: Buffer) => Promise<Buffer>;

const FOR_TIMESTAMPS = 'extendedKeyUsage=critical,timeStamping';
const SUBJECT = '/C=DK/O=Uret ApS/CN=Uret';
export const POLICY = '1.3.6.1.4.1.99999.1';

/** A real RFC 3161 authority on a port of its own: HTTP by us, every token by `openssl ts`. */
export class TimestampAuthority {
  /** How often it was asked. */
  asked = 0;
  /** What it does instead of stamping what it is asked to; null: it stamps. */
  instead: Answer | null = null;
  readonly #server: Server;

  private constructor(private readonly folder: string) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.asked += 1;
        (this.instead ?? this.stamp)(Buffer.concat(chunks)).then(
          (reply) => response.setHeader('content-type', 'application/timestamp-reply').end(reply),
          () => response.writeHead(500).end(),
        );
      });
    });
  }

  /** @param issuer whose certificate names a revocation list; without, a root of its own that has none */
  static async start({
    usage = FOR_TIMESTAMPS,
    issuer,
  }: { usage?: string; issuer?: ListAuthority } = {}): Promise<TimestampAuthority> {
    const authority = new TimestampAuthority(await testFolder());
    await authority.#makeCertificates(usage, issuer);
    const server = authority.#server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return authority;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  }

  /** PEM file of its own certificate. */
  get certificate(): string {
    return this.#at('tsa.crt');
  }

  /** PEM file of the root that issued its certificate. */
  get trust(): string {
    return this.#at('root.crt');
  }

  /** The root, DER. */
  root(): Promise<Uint8Array> {
    openssl('x509', '-in', this.trust, '-outform', 'DER', '-out', this.#at('root.der'));
    return readFile(this.#at('root.der'));
  }

  readonly stamp: Answer = async (request) => {
    const [query, reply] = [this.#at(`${this.asked}.tsq`), this.#at(`${this.asked}.tsr`)];
    await writeFile(query, request);
    openssl('ts', '-reply', '-config', this.#at('tsa.cnf'), '-queryfile', query, '-out', reply);
    return readFile(reply);
  };

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #at(name: string): string {
    return join(this.folder, name);
  }

  async #makeCertificates(usage: string, issuer: ListAuthority | undefined): Promise<void> {
    const at = (name: string): string => this.#at(name);
    if (issuer) {
      await copyFile(issuer.at('root.crt'), at('root.crt'));
      issuer.issue('tsa', { subject: SUBJECT, folder: this.folder, extensions: [usage] });
    } else {
      const root = ['-keyout', at('root.key'), '-out', at('root.crt'), '-addext', 'basicConstraints=critical,CA:TRUE'];
      openssl('req', '-x509', ...EC, '-noenc', '-days', '365', '-subj', '/CN=time root', ...root);
      const wish = ['-keyout', at('tsa.key'), '-out', at('tsa.csr'), '-addext', usage];
      openssl('req', '-newkey', 'rsa:2048', '-noenc', '-subj', SUBJECT, ...wish);
      const signed = ['-CA', at('root.crt'), '-CAkey', at('root.key'), '-copy_extensions', 'copy', '-days', '365'];
      openssl('x509', '-req', '-in', at('tsa.csr'), ...signed, '-out', at('tsa.crt'));
    }
    await writeFile(at('serial'), '01\n');
    await writeFile(
      at('tsa.cnf'),
      `[tsa]\ndefault_tsa=own\n[own]\nserial=${at('serial')}\nsigner_cert=${at('tsa.crt')}\nsigner_key=${at('tsa.key')}\n` +
        `certs=${at('root.crt')}\nsigner_digest=sha256\ndefault_policy=${POLICY}\nother_policies=${POLICY}.2\n` +
        `digests=sha256,sha384,sha512\naccuracy=secs:1\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`,
    );
  }
}
