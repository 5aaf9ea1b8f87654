import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { changedMeanwhile } from '../platform/problem.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { processorProfileChanged, traceOf } from './processor-profile.events.js';
import type { ProcessorProfileChange } from './processor-profile.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';

@Injectable()
export class ChangeProcessorProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProcessorProfileRepository,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `changed_meanwhile` when somebody else has changed it since it was read */
  async run({ revision, ...after }: ProcessorProfileChange): Promise<ProcessorProfileChange> {
    const fingerprint = (data: unknown) => this.fingerprint.of(data);
    return this.unitOfWork.run(async () => {
      const before = await this.profiles.find();
      if (!(await this.profiles.save(after, revision, this.clock.now()))) throw changedMeanwhile();
      await this.profiles.renameHouse(after);
      await this.auditLog.record(processorProfileChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: HOUSE_TENANT_ID,
        data: { before: before && traceOf(before, fingerprint), after: traceOf(after, fingerprint) },
      });
      return { ...after, revision: await this.profiles.revision() };
    });
  }
}
