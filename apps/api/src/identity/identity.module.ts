import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { Sessions } from '../platform/requests/session.js';
import { StoredSessions } from './stored-sessions.js';

@Module({
  imports: [PlatformModule],
  providers: [{ provide: Sessions, useClass: StoredSessions }],
  exports: [Sessions],
})
export class IdentityModule {}
