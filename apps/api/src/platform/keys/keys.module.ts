import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform.module.js';
import { IntakeKey } from './intake-key.js';
import { KeyManagement } from './key-management.js';
import { LocalKeyFile } from './local-key-file.adapter.js';
import { TenantKeys } from './tenant-keys.js';

@Module({
  imports: [PlatformModule],
  providers: [{ provide: KeyManagement, useClass: LocalKeyFile }, TenantKeys, IntakeKey],
  exports: [TenantKeys, IntakeKey],
})
export class KeysModule {}
