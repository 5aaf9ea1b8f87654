import { Injectable, Logger } from '@nestjs/common';
import { Problem } from '../platform/problem.js';
import { sha256 } from './cms/cms.js';
import { LoadSealKey } from './load-seal-key.js';
import { SealKeyError } from './sealing-key-error.js';
import { signDetached } from './sign-detached.js';

/** 503: the key lies on a token that does not answer. What was asked for is as it was. */
export class SealKeyAway extends Problem {
  override name = 'SealKeyAway';
  constructor() {
    super(503, 'seal_key_away', 'The key that signs can not be reached now. Try again in a few minutes.');
  }
}

/** Signs a file with the deployment's key, apart from it. */
@Injectable()
export class SignFile {
  readonly #logger = new Logger('sealing');

  constructor(private readonly loadSealKey: LoadSealKey) {}

  /** @returns the CAdES signature (CMS, DER) @throws SealKeyAway */
  async run(bytes: Uint8Array): Promise<Uint8Array> {
    try {
      return await signDetached(await this.loadSealKey.run(), sha256(bytes));
    } catch (error) {
      if (!(error instanceof SealKeyError)) throw error;
      this.#logger.error(error.message);
      throw new SealKeyAway();
    }
  }

  /** @returns what it is checked by, DER @throws SealKeyError */
  async certificate(): Promise<Uint8Array> {
    return (await this.loadSealKey.run()).certificates[0];
  }
}
