import { Module } from '@nestjs/common';
import { AccountMailModule } from '../account-mail/account-mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { Sessions } from '../platform/requests/session.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SecondFactorModule } from '../second-factor/second-factor.module.js';
import { BeginSession } from './begin-session.js';
import { ChangeOwnProfile } from './change-own-profile.js';
import { CheckPassword } from './check-password.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { EndSessions } from './end-sessions.js';
import { FindPerson } from './find-person.js';
import { FindSession } from './find-session.js';
import { PassportSignIn, PasswordStrategy } from './passport-sign-in.adapter.js';
import { Passwords } from './passwords.adapter.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { PeopleRepository } from './people.repository.js';
import { RegisterPerson } from './register-person.js';
import { RotateSession } from './rotate-session.js';
import { SessionController } from './session.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SetPassword } from './set-password.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SignOut } from './sign-out.js';
import { StartSession } from './start-session.js';
import { SwitchTenant } from './switch-tenant.js';

/** What other features may ask of this one. */
const forOthers = [
  BeginSession,
  SwitchTenant,
  FindPerson,
  RegisterPerson,
  SetPassword,
  EndSessions,
  CheckPassword,
  RotateSession,
  ChangeOwnProfile,
];

@Module({
  imports: [PlatformModule, AccountMailModule, ProcessorProfileModule, SecondFactorModule],
  controllers: [SignInController, SessionController],
  providers: [
    { provide: Sessions, useClass: FindSession },
    PeopleRepository,
    SessionsRepository,
    PendingSignInsRepository,
    Passwords,
    PasswordStrategy,
    PassportSignIn,
    StartSession,
    SignIn,
    CompleteSignIn,
    SignOut,
    ...forOthers,
  ],
  exports: [Sessions, ...forOthers],
})
export class IdentityModule {}
