import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { ApplySeal } from './apply-seal.js';
import { GatherRevocation } from './timestamp/gather-revocation.js';
import { LoadSealKey } from './load-seal-key.js';
import { ReadSealCertificate } from './read-seal-certificate.js';
import { RequestTimestamp } from './request-timestamp.js';
import { SignFile } from './sign-file.js';
import { VerifyFile } from './verify-file.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  providers: [ApplySeal, GatherRevocation, LoadSealKey, ReadSealCertificate, RequestTimestamp, SignFile, VerifyFile],
  exports: [ApplySeal, LoadSealKey, ReadSealCertificate, RequestTimestamp, SignFile, VerifyFile],
})
export class SealingModule {}
