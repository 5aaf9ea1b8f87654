import { Injectable } from '@nestjs/common';
import { VerifyPage, type VerifyPageProps } from '#public-pages/verify.js';
import { page, type PageAnswer } from '../platform/pages/page-answer.js';
import { hashParams, type VerifyQuery } from './documents.schema.js';
import { VerifyHash } from './verify-hash.js';

@Injectable()
export class ComposeVerifyPage {
  constructor(private readonly verifyHash: VerifyHash) {}

  /** @throws TooMany */
  async run({ sha256 }: VerifyQuery, ip: string): Promise<PageAnswer<VerifyPageProps>> {
    if (sha256 === undefined) return page(VerifyPage, {});
    const typed = sha256.replaceAll(/\s/g, '');
    const parsed = hashParams.safeParse({ sha256: typed });
    if (!parsed.success) return page(VerifyPage, { sha256, invalid: true }, { status: 422 });
    return page(VerifyPage, { sha256: typed, verification: await this.verifyHash.run(typed, ip) });
  }
}
