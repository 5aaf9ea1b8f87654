import { Module } from '@nestjs/common';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { ComposeTrustPage } from './compose-trust-page.js';
import { TrustController } from './trust.controller.js';

@Module({
  imports: [
    PlatformModule,
    ProcessorProfileModule,
    AgreementDraftingModule,
    SubProcessorsModule,
    PoliciesModule,
    SealingModule,
  ],
  controllers: [TrustController],
  providers: [ComposeTrustPage],
})
export class TrustModule {}
