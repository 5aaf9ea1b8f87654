import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { OwnSettingsRepository } from './own-settings.repository.js';
import type { OwnSettings } from './own-settings.schema.js';
import { ownTenantId } from './own-tenant-id.js';

@Injectable()
export class ReadOwnSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: OwnSettingsRepository,
  ) {}

  /** @throws NotFound when no organisation is chosen */
  async run(): Promise<OwnSettings> {
    return this.unitOfWork.run(() => this.settings.read(ownTenantId()));
  }
}
