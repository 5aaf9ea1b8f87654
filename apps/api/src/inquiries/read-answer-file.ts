import { Injectable, StreamableFile } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';
import { attachment } from './attachment.js';
import type { AnswerFile } from './file-of-answer.js';
import { InquiryFilesRepository } from './inquiry-files.repository.js';

/** A file of an answer, for its controller and, behind the mailed code, for the data subject. */
@Injectable()
export class ReadAnswerFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: InquiryFilesRepository,
  ) {}

  /** In the current tenant. @returns null when its inquiry has no such file; @throws Gone when the key has been erased */
  find(inquiryId: string, fileId: string): Promise<AnswerFile | null> {
    return this.unitOfWork.run(() => {
      const tenantId = z.uuid().parse(currentContext().tenantId);
      return this.files.open({ tenantId, id: inquiryId }, fileId);
    });
  }

  /** The same as a download. @throws NotFound */
  async run(inquiryId: string, fileId: string): Promise<StreamableFile> {
    const file = await this.find(inquiryId, fileId);
    if (!file) throw new NotFound();
    return sendAnswerFile(file);
  }
}

/** For the answer that carries a file: nothing in it runs or loads, should a browser show it after all. */
export const FILE_POLICY = `sandbox; default-src 'none'; frame-ancestors 'none'`;

/** Always a download under its own name (RFC 6266), so that no page shows or runs what is in it. */
export function sendAnswerFile({ name, type, bytes }: AnswerFile): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}
