import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { TooMany } from '../platform/problem.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { WorkLimit, WorkQueueFull, WorkThread } from '../platform/threads/work-thread.js';
import { LoadSealKey } from './load-seal-key.js';
import { ownCertificates } from './own-certificates.js';
import { RequestTimestamp } from './request-timestamp.js';
import type { Verification } from './verify/verification.js';
import { unreadable, verifyPdf } from './verify/verify-pdf.js';
import type { Anchors } from './verify/verify-signature.js';

const LIMIT = { hits: 6, perSeconds: 60 };
const BUSY_SECONDS = 10;
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
  /** Null: none. A thread can't load TypeScript as the specs do. */
  thread: Pick<WorkThread, 'run' | 'end'> | null = import.meta.url.endsWith('.ts')
    ? null
    : new WorkThread(new URL('./verify/verify-thread.js', import.meta.url), {
        ...{ milliseconds: 5_000, megabytes: 256, waiting: 8 },
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
   * @throws TooMany, also when as many files wait as may
   */
  async run(bytes: Uint8Array, ip: string): Promise<Verification> {
    await this.rateLimit.take('verify-file', ip, LIMIT);
    const key = await this.loadSealKey.existing();
    const kept = await ownCertificates(this.config.DATA_DIR);
    const trusted = [...(key ? [key.certificates[0]] : []), ...(kept?.certificates ?? [])];
    const { authorities } = this.requestTimestamp;
    if (!this.thread) return verifyPdf(bytes, { trusted, authorities });
    try {
      const outcome = answer.parse(await this.thread.run({ bytes, trusted, authorities }));
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.verification;
    } catch (error) {
      if (error instanceof WorkQueueFull) throw new TooMany(BUSY_SECONDS);
      if (error instanceof WorkLimit) return unreadable(bytes, 'too-much-work');
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.end();
  }
}
