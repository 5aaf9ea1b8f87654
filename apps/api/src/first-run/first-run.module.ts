import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { FirstRunController } from './first-run.controller.js';
import { FirstRunRepository } from './first-run.repository.js';
import { InstallPortal } from './install-portal.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule, IdentityModule],
  controllers: [FirstRunController],
  providers: [FirstRunRepository, InstallPortal],
})
export class FirstRunModule {}
