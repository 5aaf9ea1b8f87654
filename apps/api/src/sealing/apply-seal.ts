import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { LoadSealKey } from './load-seal-key.js';
import { NoTimestamp, RequestTimestamp } from './request-timestamp.js';
import { sealDocument, type SealedDocument } from './seal-document.js';
import type { Seal } from './verification.js';

export type SealOrder = {
  /** Who seals, in order that PDF readers show. */
  readonly name: string;
  /** A timestamp was promised: it is not sealed without one, whatever this process is set to. */
  readonly owesTimestamp: boolean;
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

  /** Whether what is signed now is promised a timestamp. */
  get owesTimestamp(): boolean {
    return this.requestTimestamp.isConfigured && this.config.TIMESTAMP_REQUIRED;
  }

  /** @throws NoTimestamp, SealRefused, SealKeyError, PdfSyntaxError */
  async run(unsealed: Uint8Array, order: SealOrder): Promise<SealedDocument & { readonly seal: Seal }> {
    const sealed = await this.#sealed(unsealed, order);
    const made = sealed.verification.signatures.find(({ field }) => field === 'seal');
    if (!made) throw new Error('The seal that was checked is not there.');
    const { at, authority } = made.timestamp ?? {};
    return { ...sealed, seal: { level: made.level, timestamp: at && authority ? { at, authority } : null } };
  }

  async #sealed(unsealed: Uint8Array, order: SealOrder): Promise<SealedDocument> {
    if (!this.requestTimestamp.isConfigured && !order.owesTimestamp) return this.#seal(unsealed, order, 'plain');
    try {
      return await this.#seal(unsealed, order, 'stamped');
    } catch (error) {
      if (order.owesTimestamp || this.config.TIMESTAMP_REQUIRED || !(error instanceof NoTimestamp)) throw error;
      return this.#seal(unsealed, order, 'lower');
    }
  }

  async #seal(
    unsealed: Uint8Array,
    { name, reason }: SealOrder,
    kind: 'plain' | 'stamped' | 'lower',
  ): Promise<SealedDocument> {
    const key = await this.loadSealKey.run();
    const timestamp = kind === 'stamped' ? (signature: Uint8Array) => this.requestTimestamp.run(signature) : undefined;
    const request = { field: 'seal', key, at: this.clock.now(), name, reason: reason(kind === 'lower'), timestamp };
    return sealDocument(unsealed, request, { authorities: this.requestTimestamp.authorities });
  }
}
