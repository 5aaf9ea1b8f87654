import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/problem.js';
import { LoadSealKey } from './load-seal-key.js';
import { pemOf } from './own-certificates.js';

/** The certificate that the portal seals with, without those above it, for whoever wants to check a seal with a program of their own. */
@Injectable()
export class ReadSealCertificate {
  constructor(private readonly loadSealKey: LoadSealKey) {}

  /** @returns PEM @throws NotFound before the first seal */
  async run(): Promise<Buffer> {
    const key = await this.loadSealKey.existing();
    if (!key) throw new NotFound('Nothing has been sealed yet, so there is no certificate.');
    return Buffer.from(pemOf(key.certificates.slice(0, 1)));
  }
}
