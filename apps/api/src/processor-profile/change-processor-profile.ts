import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { processorProfileChanged } from './processor-profile.events.js';
import type { ProcessorProfile } from './processor-profile.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';

@Injectable()
export class ChangeProcessorProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProcessorProfileRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(after: ProcessorProfile): Promise<ProcessorProfile> {
    return this.unitOfWork.run(async () => {
      const before = await this.profiles.find();
      await this.profiles.save(after, this.clock.now());
      await this.auditLog.record(processorProfileChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: HOUSE_TENANT_ID,
        data: { before, after },
      });
      return after;
    });
  }
}
