import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { SendPasswordResetJob } from './send-password-reset.job.js';

@Module({
  imports: [PlatformModule, IdentityModule, MailModule],
  controllers: [PasswordResetController],
  providers: [PasswordResetsRepository, RequestPasswordReset, ResetPassword, SendPasswordResetJob],
})
export class PasswordResetModule {}
