import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import type { PartyAttestation } from './party-attestation.js';
import { LoadSealKey } from './load-seal-key.js';
import { GatherRevocation, NoRevocationProof } from './timestamp/gather-revocation.js';
import { NoTimestamp, RequestTimestamp } from './request-timestamp.js';
import { sealDocument, type SealedDocument } from './seal-document.js';
import type { SealParts } from './verify/sealing-parts.js';
import type { ValidationStore } from './pdf/validation-store.js';
import type { Seal, SealLevel } from './verify/verification.js';

export type SealOrder = {
  /** Who seals, in order that PDF readers show. */
  readonly name: string;
  /** Of each party, in the order in which they signed. */
  readonly attestations: readonly PartyAttestation[];
  /** A timestamp was promised: it is not sealed without one, whatever this process is set to. */
  readonly owesTimestamp: boolean;
  /** Proof that no certificate was revoked was promised: it is not sealed without it, whatever this process is set to. */
  readonly owesRevocationProof: boolean;
  /** Why it is sealed. `isLower`: no authority answered, and the setting lets it be sealed without a timestamp. */
  readonly reason: (isLower: boolean) => string;
};

const PROVED: readonly SealLevel[] = ['PAdES-B-LT', 'PAdES-B-LTA'];

/**
 * Attests to each party's signature and seals the document, with the deployment's key and, where authorities are
 * configured, their timestamp. Without an answer of theirs nothing is sealed, unless TIMESTAMP_REQUIRED allows it; then
 * the document says so. With the timestamp goes what proves that no certificate was revoked; where that can't be had,
 * what was promised or REVOCATION_PROOF_REQUIRED decides. Where it is had, the authority stamps it all once more, for
 * the archive. Never call it inside a transaction.
 */
@Injectable()
export class ApplySeal {
  readonly #log = new Logger('sealing');

  constructor(
    private readonly loadSealKey: LoadSealKey,
    private readonly requestTimestamp: RequestTimestamp,
    private readonly gatherRevocation: GatherRevocation,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether what is signed now is promised a timestamp. */
  get owesTimestamp(): boolean {
    return this.requestTimestamp.isConfigured && this.config.TIMESTAMP_REQUIRED;
  }

  /** Whether what is signed now is promised proof that no certificate was revoked; then it is promised a timestamp too. */
  get owesRevocationProof(): boolean {
    return this.config.REVOCATION_PROOF_REQUIRED;
  }

  /** @throws NoTimestamp, NoRevocationProof, SealRefused, SealKeyError, PdfSyntaxError */
  async run(unsealed: Uint8Array, order: SealOrder): Promise<SealedDocument & { readonly seal: Seal }> {
    const sealed = await this.#sealed(unsealed, order);
    const made = sealed.verification.signatures.find(({ field }) => field === 'seal');
    if (!made?.level) throw new Error('The seal that was checked is not there.');
    if (this.#needsProof(order) && !PROVED.includes(made.level))
      throw new NoRevocationProof(made.revocation?.faults.map(Object.values).join('; '));
    if (made.level === 'PAdES-B-LT')
      this.#log.warn({ sealed: made.level, lacks: 'archive timestamp: none came, or its token has no canonical form' });
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

  /** Over the seal and its store, by the same authorities; without one where none answers and the setting allows it. */
  async #archiveStamp(covered: Uint8Array, { owesTimestamp }: SealOrder): Promise<Uint8Array | null> {
    try {
      return await this.requestTimestamp.run(covered);
    } catch (error) {
      if (owesTimestamp || this.config.TIMESTAMP_REQUIRED || !(error instanceof NoTimestamp)) throw error;
      this.#log.warn({ withoutArchiveStamp: error.message });
      return null;
    }
  }

  #needsProof({ owesRevocationProof }: SealOrder): boolean {
    return owesRevocationProof || this.owesRevocationProof;
  }

  async #seal(unsealed: Uint8Array, order: SealOrder, kind: 'plain' | 'stamped' | 'lower'): Promise<SealedDocument> {
    const key = await this.loadSealKey.run();
    const timestamp = kind === 'stamped' ? (signature: Uint8Array) => this.requestTimestamp.run(signature) : undefined;
    const { name, reason } = order;
    const request = { field: 'seal', key, at: this.clock.now(), name, reason: reason(kind === 'lower'), timestamp };
    const { authorities } = this.requestTimestamp;
    const storeFor = kind === 'stamped' ? (parts: SealParts) => this.#storeFor(parts, order) : undefined;
    const archiveStamp = (covered: Uint8Array) => this.#archiveStamp(covered, order);
    const { attestations } = order;
    return sealDocument(unsealed, request, { authorities, storeFor, archiveStamp, attestations });
  }

  async #storeFor(parts: SealParts, order: SealOrder): Promise<ValidationStore | null> {
    try {
      return await this.gatherRevocation.run(parts, this.requestTimestamp.authorities);
    } catch (error) {
      if (this.#needsProof(order) || !(error instanceof NoRevocationProof)) throw error;
      this.#log.warn({ withoutStore: error.message });
      return null;
    }
  }
}
