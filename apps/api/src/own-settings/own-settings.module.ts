import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ChangeOwnSettings } from './change-own-settings.js';
import { AppSettingsController } from './own-settings.controller.js';
import { OwnSettingsRepository } from './own-settings.repository.js';
import { ReadOwnSettings } from './read-own-settings.js';

@Module({
  imports: [PlatformModule, CustomersModule],
  controllers: [AppSettingsController],
  providers: [OwnSettingsRepository, ReadOwnSettings, ChangeOwnSettings],
})
export class OwnSettingsModule {}
