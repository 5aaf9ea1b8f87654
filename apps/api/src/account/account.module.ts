import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { SecondFactorModule } from '../second-factor/second-factor.module.js';
import { AccountController } from './account.controller.js';
import { ConfirmConfidentiality } from './confirm-confidentiality.js';
import { AttestationController } from './attestation.controller.js';
import { AttestationsRepository } from './attestations.repository.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ListOwnEvents } from './list-own-events.js';
import { ListOwnSessions } from './list-own-sessions.js';
import { ReadAccount } from './read-account.js';
import { RevokeSession } from './revoke-session.js';

@Module({
  imports: [PlatformModule, IdentityModule, SecondFactorModule],
  controllers: [AccountController, AttestationController],
  providers: [
    ReadAccount,
    ChangeOwnPassword,
    ConfirmSecondFactor,
    ListOwnSessions,
    ListOwnEvents,
    RevokeSession,
    AttestationsRepository,
    ConfirmConfidentiality,
  ],
})
export class AccountModule {}
