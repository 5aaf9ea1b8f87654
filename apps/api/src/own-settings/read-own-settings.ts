import { Injectable } from '@nestjs/common';
import { currentTenant, UnitOfWork } from '#tenancy';
import { OwnSettingsRepository } from './own-settings.repository.js';
import type { OwnSettings } from './own-settings.schema.js';

@Injectable()
export class ReadOwnSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: OwnSettingsRepository,
  ) {}

  async run(): Promise<OwnSettings> {
    return this.unitOfWork.run(() => this.settings.read(currentTenant()));
  }
}
