import { Module } from '@nestjs/common';
import { AccountMailModule } from '../account-mail/account-mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { CheckSecondFactor } from './check-second-factor.js';
import { DisableSecondFactor } from './disable-second-factor.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { OfferSecondFactor } from './offer-second-factor.js';
import { ReadSecondFactor } from './read-second-factor.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

const useCases = [CheckSecondFactor, DisableSecondFactor, EnrolSecondFactor, OfferSecondFactor, ReadSecondFactor];

/** Codes from an authenticator app, and recovery codes for when it is lost. */
@Module({
  imports: [PlatformModule, AccountMailModule, ProcessorProfileModule],
  providers: [SecondFactorsRepository, RecoveryCodesRepository, SecondFactorSecrets, ...useCases],
  exports: useCases,
})
export class SecondFactorModule {}
