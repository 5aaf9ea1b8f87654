import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { boundedAnswer } from './timestamp/bounded-answer.js';
import { checkTimestamp } from './cms/check-timestamp.js';
import { encodeOid } from './cms/der.js';
import { readPemCertificates } from './cms/pem-certificates.js';
import { readTimestampResponse, writeTimestampRequest } from './cms/timestamp-request.js';
import { readTimestampToken } from './cms/timestamp-token.js';

const LONGEST_WAIT_MILLISECONDS = 10_000;
const LARGEST_ANSWER = 64 * 1024;
const MOST_MILLISECONDS_APART = 5 * 60_000;

/** No timestamp authority gave a timestamp that holds: each with what was wrong. */
export class NoTimestamp extends Error {
  override name = 'NoTimestamp';
}

/** Asks the configured timestamp authorities, in order, for an RFC 3161 token. Never call it inside a transaction. */
@Injectable()
export class RequestTimestamp implements OnModuleInit {
  #authorities: readonly Uint8Array[] = [];

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG)
    private readonly config: Pick<Config, 'TIMESTAMP_URLS' | 'TIMESTAMP_TRUST' | 'TIMESTAMP_POLICY'>,
  ) {}

  /** @throws Error at boot when the file of trusted certificates can't be read */
  async onModuleInit(): Promise<void> {
    const file = this.config.TIMESTAMP_TRUST;
    if (!file) return;
    this.#authorities = readPemCertificates(await readFile(file));
    if (this.#authorities.length === 0) throw new Error(`TIMESTAMP_TRUST: there is no certificate in ${file}.`);
  }

  get isConfigured(): boolean {
    return this.config.TIMESTAMP_URLS.length > 0;
  }

  /** DER certificates of those who may vouch for the time. */
  get authorities(): readonly Uint8Array[] {
    return this.#authorities;
  }

  /** @returns a token over `stamped` that was checked on receipt; @throws NoTimestamp */
  async run(stamped: Uint8Array): Promise<Uint8Array> {
    const failures: string[] = [];
    for (const url of this.config.TIMESTAMP_URLS) {
      try {
        return await this.#ask(url, stamped);
      } catch (error) {
        failures.push(`${new URL(url).host}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    throw new NoTimestamp(failures.join('; ') || 'No timestamp authority is configured.');
  }

  async #ask(url: string, stamped: Uint8Array): Promise<Uint8Array> {
    const policy = this.config.TIMESTAMP_POLICY;
    const request = writeTimestampRequest(stamped, policy);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', 'accept-encoding': 'identity' },
      body: Buffer.from(request.der),
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    const token = readTimestampResponse(await boundedAnswer(response, LARGEST_ANSWER));
    const { nonce, policy: made, at } = readTimestampToken(token);
    const { holds, faults, trust } = await checkTimestamp(token, stamped, this.#authorities);
    const apart = Math.abs(at.getTime() - this.clock.now().getTime());
    const wrong = [
      ...faults,
      ...(holds && trust !== 'trusted' ? ['not among TIMESTAMP_TRUST'] : []),
      ...(nonce && Buffer.compare(nonce, request.nonce) === 0 ? [] : ['nonce']),
      ...(policy && Buffer.compare(made, encodeOid(policy)) !== 0 ? ['policy'] : []),
      ...(apart > MOST_MILLISECONDS_APART ? ['time'] : []),
    ];
    if (wrong.length > 0) throw new Error(`its timestamp does not hold (${wrong.join(', ')})`);
    return token;
  }
}
