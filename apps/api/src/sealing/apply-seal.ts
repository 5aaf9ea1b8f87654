import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { LoadSealKey } from './load-seal-key.js';
import { NoTimestamp, RequestTimestamp } from './request-timestamp.js';
import { sealDocument, type SealedDocument } from './seal-document.js';
import type { SealLevel } from './verification.js';

/** What was reached, as it is recorded beside the document. */
export type Seal = {
  readonly level: SealLevel;
  /** When an independent authority saw the seal, and which; null without one. */
  readonly timestamp: { readonly at: string; readonly authority: string } | null;
};

export type SealWords = {
  readonly name: string;
  /** Why it is sealed. `isLower`: no authority answered, and the setting lets it be sealed without a timestamp. */
  readonly reason: (isLower: boolean) => string;
};

/**
 * Seals a document with the deployment's key and, where authorities are configured, their timestamp. Without an answer of
 * theirs nothing is sealed, unless TIMESTAMP_REQUIRED allows it; then the document says so. Never call it inside a
 * transaction.
 */
@Injectable()
export class ApplySeal {
  constructor(
    private readonly loadSealKey: LoadSealKey,
    private readonly requestTimestamp: RequestTimestamp,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NoTimestamp, SealRefused, SealKeyError, PdfSyntaxError */
  async run(unsealed: Uint8Array, words: SealWords): Promise<SealedDocument & { readonly seal: Seal }> {
    const sealed = await this.#sealed(unsealed, words);
    const made = sealed.verification.signatures.find(({ field }) => field === 'seal');
    if (!made) throw new Error('The seal that was checked is not there.');
    const { at, authority } = made.timestamp ?? {};
    return { ...sealed, seal: { level: made.level, timestamp: at && authority ? { at, authority } : null } };
  }

  async #sealed(unsealed: Uint8Array, words: SealWords): Promise<SealedDocument> {
    if (!this.requestTimestamp.isConfigured) return this.#seal(unsealed, words, 'plain');
    try {
      return await this.#seal(unsealed, words, 'stamped');
    } catch (error) {
      if (this.config.TIMESTAMP_REQUIRED || !(error instanceof NoTimestamp)) throw error;
      return this.#seal(unsealed, words, 'lower');
    }
  }

  async #seal(
    unsealed: Uint8Array,
    { name, reason }: SealWords,
    kind: 'plain' | 'stamped' | 'lower',
  ): Promise<SealedDocument> {
    const key = await this.loadSealKey.run();
    const timestamp = kind === 'stamped' ? (signature: Uint8Array) => this.requestTimestamp.run(signature) : undefined;
    const request = { field: 'seal', key, at: this.clock.now(), name, reason: reason(kind === 'lower'), timestamp };
    return sealDocument(unsealed, request, { authorities: this.requestTimestamp.authorities });
  }
}
