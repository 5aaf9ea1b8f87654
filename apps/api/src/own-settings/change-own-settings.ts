import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { ownSettingsChanged } from './own-settings.events.js';
import { OwnSettingsRepository } from './own-settings.repository.js';
import type { OwnSettings, OwnSettingsFacts } from './own-settings.schema.js';
import { ownTenantId } from './own-tenant-id.js';

@Injectable()
export class ChangeOwnSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: OwnSettingsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound when no organisation is chosen */
  async run(after: OwnSettingsFacts): Promise<OwnSettings> {
    const tenantId = ownTenantId();
    return this.unitOfWork.run(async () => {
      const { locale, contacts } = await this.settings.read(tenantId);
      await this.settings.save(tenantId, after);
      await this.auditLog.record(ownSettingsChanged, {
        tenantId,
        subjectId: tenantId,
        data: { before: { locale, contacts }, after },
      });
      return this.settings.read(tenantId);
    });
  }
}
