import { Module } from '@nestjs/common';
import { ConfigModule } from './config.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MailModule } from './mail/mail.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { AccessGuard } from './platform/routes/access.guard.js';
import { ProcessorProfileModule } from './processor-profile/processor-profile.module.js';
import { SubProcessorsModule } from './sub-processors/sub-processors.module.js';
import { WebModule } from './web/web.module.js';
import { Worker } from './worker.js';

/** Every feature of the portal, one line each. */
@Module({
  imports: [
    ConfigModule,
    PlatformModule,
    IdentityModule,
    MailModule,
    PagesModule,
    ProcessorProfileModule,
    SubProcessorsModule,
    NoticesModule,
    WebModule,
  ],
  providers: [AccessGuard, ProblemFilter, Worker],
})
export class AppModule {}
