import { Injectable } from '@nestjs/common';
import { currentTenant, UnitOfWork } from '#tenancy';
import { traceContacts } from '../customers/customers.events.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { changedMeanwhile } from '../platform/problem.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { ownSettingsChanged } from './own-settings.events.js';
import { OwnSettingsRepository } from './own-settings.repository.js';
import type { OwnSettings, OwnSettingsChange } from './own-settings.schema.js';

@Injectable()
export class ChangeOwnSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: OwnSettingsRepository,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws Conflict `changed_meanwhile` */
  async run(after: OwnSettingsChange): Promise<OwnSettings> {
    const tenantId = currentTenant();
    return this.unitOfWork.run(async () => {
      const { locale, contacts } = await this.settings.read(tenantId);
      if (!(await this.settings.save(tenantId, after))) throw changedMeanwhile();
      const fingerprint = (data: unknown) => this.fingerprint.of(data);
      await this.auditLog.record(ownSettingsChanged, {
        tenantId,
        subjectId: tenantId,
        data: {
          before: { locale, contacts: traceContacts(contacts, fingerprint) },
          after: { locale: after.locale, contacts: traceContacts(after.contacts, fingerprint) },
        },
      });
      return this.settings.read(tenantId);
    });
  }
}
