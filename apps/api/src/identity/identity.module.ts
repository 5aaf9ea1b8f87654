import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { Sessions } from '../platform/requests/session.js';
import { FindSession } from './find-session.js';

@Module({
  imports: [PlatformModule],
  providers: [{ provide: Sessions, useClass: FindSession }],
  exports: [Sessions],
})
export class IdentityModule {}
