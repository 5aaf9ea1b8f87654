import { Injectable } from '@nestjs/common';
import { sha256 } from './cms.js';
import { LoadSealKey } from './load-seal-key.js';
import { signDetached } from './sign-detached.js';

/** Signs a file with the deployment's key, apart from it. */
@Injectable()
export class SignFile {
  constructor(private readonly loadSealKey: LoadSealKey) {}

  /** @returns the CAdES signature, and the certificates it is checked by (DER, its own first) @throws SealKeyError */
  async run(bytes: Uint8Array): Promise<{ cms: Uint8Array; certificates: readonly Uint8Array[] }> {
    const key = await this.loadSealKey.run();
    return { cms: await signDetached(key, sha256(bytes)), certificates: key.certificates };
  }
}
