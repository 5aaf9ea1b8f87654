import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { WorkThread } from '../platform/threads/work-thread.js';
import { LoadSealKey } from './load-seal-key.js';
import { ownCertificates } from './own-certificates.js';
import { RequestTimestamp } from './request-timestamp.js';
import type { Verification } from './verification.js';
import { verifyPdf } from './verify-pdf.js';
import type { Anchors } from './verify-signature.js';

const LIMIT = { hits: 20, perSeconds: 60 };
const answer = z.union([
  z.object({ verification: z.custom<Verification>((value) => typeof value === 'object') }),
  z.object({ error: z.string() }),
]);

export type VerifyOrder = Anchors & { readonly bytes: Uint8Array };

/**
 * Looks at a file for anybody who has it: hash, ranges, signatures, certificates, timestamps, revisions. The file is
 * read in memory, in a thread of its own, and kept nowhere.
 */
@Injectable()
export class VerifyFile implements OnApplicationShutdown {
  readonly #thread = new WorkThread(new URL('./verify-thread.js', import.meta.url), {
    milliseconds: 10_000,
    megabytes: 256,
  });

  constructor(
    private readonly rateLimit: RateLimit,
    private readonly loadSealKey: LoadSealKey,
    private readonly requestTimestamp: RequestTimestamp,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DATA_DIR'>,
  ) {}

  /**
   * @param ip whose tries are counted; only its keyed fingerprint is kept
   * @returns as trusted: what this portal seals with, now and before, and its timestamp authorities
   * @throws TooMany, WorkLimit
   */
  async run(bytes: Uint8Array, ip: string): Promise<Verification> {
    await this.rateLimit.take('verify-file', ip, LIMIT);
    const key = await this.loadSealKey.existing();
    const kept = await ownCertificates(this.config.DATA_DIR);
    const trusted = [...(key ? [key.certificates[0]] : []), ...(kept?.certificates ?? [])];
    const { authorities } = this.requestTimestamp;
    // A thread can't load TypeScript as the specs do.
    if (import.meta.url.endsWith('.ts')) return verifyPdf(bytes, { trusted, authorities });
    const outcome = answer.parse(await this.#thread.run({ bytes, trusted, authorities }));
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.verification;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#thread.end();
  }
}
