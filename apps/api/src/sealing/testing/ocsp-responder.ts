import { X509Certificate } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { ListAuthority } from './list-authority.js';
import { openssl } from './openssl-keys.js';
import { PASSWORD } from './test-key.js';

type Answer = (request: Buffer) => Promise<Buffer>;

const subjectOf = (name: string): string => `/C=DK/O=Flex4Business ApS/CN=Segl ${name}`;
const FOR_OCSP = ['extendedKeyUsage=OCSPSigning', 'noCheck=ignored'];

/** Answers for an authority on a port of its own: HTTP by us, every answer by `openssl ocsp`. */
export class OcspResponder {
  /** How often it was asked. */
  asked = 0;
  /** What it does instead of answering what it is asked; null: it answers. */
  instead: Answer | null = null;
  /** Who signs: a certificate of the authority for this, or its root. */
  signer = 'responder';
  /** How it answers, in openssl's words. */
  options: readonly string[] = ['-nmin', '60'];
  readonly #server: Server;

  private constructor(readonly authority: ListAuthority) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.asked += 1;
        (this.instead ?? this.answer)(Buffer.concat(chunks)).then(
          (reply) => response.setHeader('content-type', 'application/ocsp-response').end(reply),
          () => response.writeHead(500).end(),
        );
      });
    });
  }

  static async start(authority: ListAuthority): Promise<OcspResponder> {
    const responder = new OcspResponder(authority);
    authority.issue('responder', { extensions: FOR_OCSP, names: '' });
    await new Promise<void>((resolve) => responder.#server.listen(0, '127.0.0.1', resolve));
    return responder;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  }

  /** The path of a PKCS#12 file with a key to seal with, whose certificate names this responder, and `list` if any. */
  async sealKey(name: string, list = ''): Promise<string> {
    const { at, issue } = this.authority;
    const extensions = ['keyUsage=critical,digitalSignature', `authorityInfoAccess=OCSP;URI:${this.url}`];
    issue.call(this.authority, name, { subject: subjectOf(name), extensions, names: list });
    await this.#know(name);
    const pack = ['-certfile', at('chain.crt'), '-passout', `pass:${PASSWORD}`, '-out', at(`${name}.p12`)];
    openssl('pkcs12', '-export', '-inkey', at(`${name}.key`), '-in', at(`${name}.crt`), ...pack);
    return at(`${name}.p12`);
  }

  readonly answer: Answer = async (request) => {
    const { at } = this.authority;
    const [query, reply] = [at(`${this.asked}.ocspq`), at(`${this.asked}.ocspr`)];
    await writeFile(query, request);
    const by = ['-rsigner', at(`${this.signer}.crt`), '-rkey', at(`${this.signer}.key`)];
    const files = ['-index', at('index.txt'), '-CA', at('root.crt'), '-reqin', query, '-respout', reply];
    openssl('ocsp', ...files, ...by, ...this.options);
    return readFile(reply);
  };

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** The authority's own book, in which it looks up what it is asked for. */
  async #know(name: string): Promise<void> {
    const { serialNumber, validToDate } = new X509Certificate(await readFile(this.authority.at(`${name}.crt`)));
    const until = validToDate.toISOString().slice(2, 19).replace(/[-T:]/g, '');
    const line = ['V', `${until}Z`, '', serialNumber, 'unknown', subjectOf(name)].join('\t');
    await appendFile(this.authority.at('index.txt'), `${line}\n`);
  }
}
