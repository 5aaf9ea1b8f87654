import { Injectable } from '@nestjs/common';
import { sha256 } from './cms/cms.js';
import { LoadSealKey } from './load-seal-key.js';
import { signDetached } from './sign-detached.js';

/** Signs a file with the deployment's key, apart from it. */
@Injectable()
export class SignFile {
  constructor(private readonly loadSealKey: LoadSealKey) {}

  /** @returns the CAdES signature (CMS, DER) @throws SealKeyError */
  async run(bytes: Uint8Array): Promise<Uint8Array> {
    return signDetached(await this.loadSealKey.run(), sha256(bytes));
  }

  /** @returns what it is checked by, DER @throws SealKeyError */
  async certificate(): Promise<Uint8Array> {
    return (await this.loadSealKey.run()).certificates[0];
  }
}
