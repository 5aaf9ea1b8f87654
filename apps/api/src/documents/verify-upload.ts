import { Injectable } from '@nestjs/common';
import { currentRequest } from '../platform/requests/request-scope.js';
import { findingsOf } from '../sealing/verify/verification-findings.js';
import { verdictInWords, verificationInWords } from '../sealing/verify/verification-words.js';
import { VerifyFile } from '../sealing/verify-file.js';
import type { FileVerification } from './documents.schema.js';

/** A file's verdict in words, in the reader's language, and all that it rests on. */
@Injectable()
export class VerifyUpload {
  constructor(private readonly verifyFile: VerifyFile) {}

  /** @param pdf base64 @throws TooMany */
  async run(pdf: string, ip: string): Promise<FileVerification> {
    const verification = await this.verifyFile.run(Buffer.from(pdf, 'base64'), ip);
    const { locale } = currentRequest();
    const { verdict, sha256 } = verification;
    const words = verdictInWords(verification, locale);
    const report = verificationInWords(verification, locale);
    return { verdict, sha256, words, findings: findingsOf(verification, locale), report };
  }
}
