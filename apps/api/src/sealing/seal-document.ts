import type { SealKey } from './seal-key.js';
import type { Verification } from './verification.js';

export type SealRequest = {
  /** Name of the reserved signature field. */
  readonly field: string;
  readonly key: SealKey;
  /** Goes into /M, to the second, in UTC. */
  readonly at: Date;
  /** Who seals, why and where, in words that PDF readers show. */
  readonly name: string;
  readonly reason: string;
  readonly location?: string;
};

export type SealedDocument = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly verification: Verification;
};
