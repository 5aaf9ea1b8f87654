import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { LoadSealKey } from './load-seal-key.js';
import { ReadSealCertificate } from './read-seal-certificate.js';
import { RequestTimestamp } from './request-timestamp.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  providers: [LoadSealKey, ReadSealCertificate, RequestTimestamp],
  exports: [LoadSealKey, ReadSealCertificate, RequestTimestamp],
})
export class SealingModule {}
