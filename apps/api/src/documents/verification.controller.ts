import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ReadSealCertificate } from '../sealing/read-seal-certificate.js';
import { ComposeVerifyPage } from './compose-verify-page.js';
import {
  fileToVerify,
  fileVerification,
  hashParams,
  verificationAnswer,
  verifyQuery,
  type FileToVerify,
  type FileVerification,
  type VerificationAnswer,
  type VerifyQuery,
} from './documents.schema.js';
import { sendCertificate } from './send-file.js';
import { VerifyUpload } from './verify-upload.js';
import { VerifyHash } from './verify-hash.js';

@Realm('public')
@Controller()
export class VerificationController {
  constructor(
    private readonly verifyHash: VerifyHash,
    private readonly verifyUpload: VerifyUpload,
    private readonly composePage: ComposeVerifyPage,
    private readonly readCertificate: ReadSealCertificate,
  ) {}

  @Get('api/public/verification/:sha256')
  @May('document.verify')
  @Answers(verificationAnswer)
  verify(
    @Param({ schema: hashParams }) { sha256 }: z.infer<typeof hashParams>,
    @Req() request: FastifyRequest,
  ): Promise<VerificationAnswer> {
    return this.verifyHash.run(sha256, request.ip);
  }

  @Post('api/public/verification')
  @HttpCode(200)
  @May('document.verify')
  @Answers(fileVerification)
  verifyFile(
    @Body({ schema: fileToVerify }) { pdf }: FileToVerify,
    @Req() request: FastifyRequest,
  ): Promise<FileVerification> {
    return this.verifyUpload.run(pdf, request.ip);
  }

  @Get('verify')
  @May('document.verify')
  @Answers('page')
  page(@Query({ schema: verifyQuery }) query: VerifyQuery, @Req() request: FastifyRequest) {
    return this.composePage.run(query, request.ip);
  }

  @Get('verify/certificate.pem')
  @May('document.verify')
  @Answers('file')
  async certificate(): Promise<StreamableFile> {
    return sendCertificate(await this.readCertificate.run());
  }
}
