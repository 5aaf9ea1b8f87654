import { Injectable } from '@nestjs/common';
import { currentTenant, UnitOfWork } from '#tenancy';
import { traceContacts } from '../customers/customers.events.js';
import { SendContactRemovals } from '../customers/send-contact-removals.js';
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
    private readonly sendContactRemovals: SendContactRemovals,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws Conflict `changed_meanwhile` */
  async run(after: OwnSettingsChange): Promise<OwnSettings> {
    const tenantId = currentTenant();
    return this.unitOfWork.run(async () => {
      const { name, locale, contacts } = await this.settings.read(tenantId);
      if (!(await this.settings.save(tenantId, after))) throw changedMeanwhile();
      await this.sendContactRemovals.run([{ id: tenantId, before: { name, locale, contacts }, after }]);
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
